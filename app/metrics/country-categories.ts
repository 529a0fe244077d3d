import type { Answer } from '../../db/ask';
import type { AnswerRow } from '../../db/family';
import { numberIn, textIn } from './answer-values';
import { sumOf } from './change';

/** What a kind of unit cost in a country. `fee` null: there are charged units without a rate; `isFree`: units, and none of them charged. */
export interface FeeCell {
  readonly fee: number | null;
  readonly units: number;
  readonly isFree: boolean;
}

export interface FeeRow {
  /** Null gathers the countries that have no row of their own. */
  readonly country: string | null;
  /** The countries of the row. */
  readonly countries: readonly string[];
  readonly cells: readonly FeeCell[];
  readonly total: FeeCell;
}

/** Fees by country and kind; columns and rows in the order of their size, the smallest gathered. */
export interface FeeMatrix {
  readonly categories: readonly string[];
  readonly rows: readonly FeeRow[];
  readonly total: FeeRow;
  readonly highest: number;
}

const order = [
  'business_initiated',
  'user_initiated',
  'marketing',
  'utility',
  'authentication',
  'authentication_international',
  'service',
  'referral_conversion',
  'template',
];

/** Meta's fees of an answer of `charges` by country and category. */
export function feeMatrix(answer: Answer | null, mostRows: number): FeeMatrix {
  const rows = (answer?.rows ?? []).filter((row) => (numberIn(row, 'units') ?? 0) > 0);
  const known = [...new Set(rows.map((row) => textIn(row, 'category') ?? 'unknown'))];
  const categories = known.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  const countries = [...new Set(rows.map((row) => textIn(row, 'country') ?? 'unknown'))];
  const whole = (country: string): FeeCell => cellOf(rows.filter((row) => (textIn(row, 'country') ?? 'unknown') === country));
  const sorted = countries
    .map((country) => ({ country, ...whole(country) }))
    .sort((one, other) => (other.fee ?? 0) - (one.fee ?? 0) || other.units - one.units);
  const own = sorted.length > mostRows ? sorted.slice(0, mostRows - 1) : sorted;
  const isOwn = (country: string): boolean => own.some((kept) => kept.country === country);
  const rowOf = (country: string | null, part: readonly AnswerRow[]): FeeRow => ({
    country,
    countries: [...new Set(part.map((row) => textIn(row, 'country') ?? 'unknown'))],
    cells: categories.map((category) => cellOf(part.filter((row) => (textIn(row, 'category') ?? 'unknown') === category))),
    total: cellOf(part),
  });
  const others = rows.filter((row) => !isOwn(textIn(row, 'country') ?? 'unknown'));
  const shown = own.map(({ country }) =>
    rowOf(
      country,
      rows.filter((row) => (textIn(row, 'country') ?? 'unknown') === country),
    ),
  );
  const all = others.length ? [...shown, rowOf(null, others)] : shown;
  return {
    categories,
    rows: all,
    total: rowOf(null, rows),
    highest: Math.max(0, ...all.flatMap(({ cells }) => cells.map(({ fee }) => fee ?? 0))),
  };
}

function cellOf(rows: readonly AnswerRow[]): FeeCell {
  const count = (field: string): number => sumOf(rows.map((row) => numberIn(row, field))) ?? 0;
  const units = count('units');
  return { fee: sumOf(rows.map((row) => numberIn(row, 'meta_fee'))), units, isFree: units > 0 && count('charged_units') === 0 };
}

const rank = (category: string): number => (order.includes(category) ? order.indexOf(category) : order.length);
