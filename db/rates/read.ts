import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One published price: of a unit of a model and category, to customers of a market, from the first to the last day (both included) in the account's zone. */
export type PublishedRate = {
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly model: string;
  readonly market: string;
  /** ISO 3166 alpha-2 where the market is one country. */
  readonly country: string | null;
  readonly category: string;
  readonly currency: string;
  readonly rate: number;
  readonly sources: readonly string[];
};

/** One calling code, or the longer prefix that tells a country within it, and the market Meta's card puts it in. */
export type CountryMarket = {
  /** Empty for the row of every other calling code. */
  readonly prefix: string;
  readonly country: string;
  readonly name: string;
  readonly market: string;
  readonly sources: readonly string[];
};

/**
 * Meta's published rates of the conversation and per-message models, 2021 to 2026, each with the pages it was read from.
 * There is no row of the notification model: its prices were never found published, and partners' prices held mark-ups.
 */
export function publishedRates(): readonly PublishedRate[] {
  return rowsOf('rate-cards.csv').map((row) => ({
    effectiveFrom: field(row, 'effective_from'),
    effectiveTo: field(row, 'effective_to'),
    model: field(row, 'pricing_model').toLowerCase(),
    market: field(row, 'market'),
    country: row.country_iso2 || null,
    category: field(row, 'category'),
    currency: field(row, 'currency'),
    rate: Number(field(row, 'rate')),
    sources: field(row, 'source_url').split(' | '),
  }));
}

/** Every calling code of Meta's country list with its market; what the list leaves out is `Other`, marked `by exclusion` in its sources. */
export function countryMarkets(): readonly CountryMarket[] {
  return rowsOf('country-markets.csv').map((row) => ({
    prefix: row.calling_code_prefix ?? '',
    country: row.country_iso2 ?? '',
    name: field(row, 'country_name'),
    market: field(row, 'market'),
    sources: field(row, 'source').split(' | '),
  }));
}

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8'), { columns: true, skip_empty_lines: true }) as Row[];
}

function field(row: Row, name: string): string {
  const value = row[name];
  if (!value) throw new Error(`A row of the published rates has no ${name}: ${Object.values(row).join(', ')}`);
  return value;
}
