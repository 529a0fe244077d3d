import { AppError } from '../errors';
import type { Settings } from '../settings';
import { bothBy, bothOf, type PartRow, type WhatIf } from './bills';
import type { Scenario } from './scenario';
import { type ScenarioTables, scenarioSql } from './scenario-sql';
import { scenarioTerms } from './scenario-terms';
import { unconvertedFeesSql } from './unconverted-fees';

export type ScenarioValue = string | number | boolean;

/** The rows of a statement over a generation, each a list of its columns. */
export type ScenarioRows = (sql: string, values: readonly ScenarioValue[]) => Promise<readonly (readonly unknown[])[]>;

export interface ScenarioPlace extends ScenarioTables {
  readonly rows: ScenarioRows;
  /** Those that the generation was built with. */
  readonly settings: Settings;
}

/** Both bills, and the question that gave them. */
export interface CountedBills {
  readonly bills: Pick<WhatIf, 'currency' | 'total' | 'months' | 'countries' | 'unconvertedFees'>;
  readonly question: { readonly sql: string; readonly params: readonly ScenarioValue[] };
}

/** Both bills of a scenario, counted over the ledger: every kind of unit by day, the free tier counted anew. */
export async function countBills({ rows, settings, ...tables }: ScenarioPlace, scenario: Scenario): Promise<CountedBills> {
  const { from = '0001-01-01', to = '9999-12-31', growth = 0, mix = {}, rates = {} } = scenario;
  const [[currency, first, last] = []] = await rows(
    `select (select max(value) from ${tables.generation}generation_meta where key = 'currency'), min(local_day)::varchar, max(local_day)::varchar
    from ${tables.generation}fact_message`,
    [],
  );
  const weights = Object.keys(mix).length > 0 ? mixRatios(await deliveredByCountry(rows, tables.generation, from, to), mix) : [];
  const terms = JSON.stringify(scenarioTerms(settings, scenario, { first: String(first ?? ''), last: String(last ?? '') }));
  const question = {
    sql: scenarioSql(tables),
    params: [
      terms,
      JSON.stringify(Object.entries(rates).map(([category, change]) => ({ category, factor: 1 + change }))),
      JSON.stringify(weights.map(([country, ratio]) => ({ country, ratio }))),
      1 + growth,
      growth !== 0 || weights.length > 0,
      from,
      to,
    ],
  };
  const found = await rows(question.sql, question.params);
  const unpriced = await rows(unconvertedFeesSql(tables.generation), [terms, from, to]);
  const parts = found.map(partRow);
  const bills = {
    currency: String(currency),
    total: bothOf(parts),
    months: bothBy(parts, 'month').map(([month, both]) => ({ month, ...both })),
    unconvertedFees: unpriced.map(([code]) => String(code)),
    countries: bothBy(parts, 'country').map(([country, both]) => ({ country, ...both })),
  };
  return { bills, question };
}

function partRow([side, month, country, ...numbers]: readonly unknown[]): PartRow {
  const [units, charged, unrated, unconverted, metaFee, partnerFee, tax] = numbers.map((value) => Number(value ?? 0));
  if (tax === undefined || partnerFee === undefined || metaFee === undefined) throw new RangeError('a part of a bill lacks a column');
  const counts = { units: units ?? 0, charged: charged ?? 0, unrated: unrated ?? 0, unconverted: unconverted ?? 0 };
  return {
    side: String(side),
    month: String(month),
    country: country === null ? null : String(country),
    part: { ...counts, metaFee, partnerFee, tax },
  };
}

async function deliveredByCountry(rows: ScenarioRows, generation: string, from: string, to: string): Promise<ReadonlyMap<string, number>> {
  const found = await rows(
    `select country, sum(outbound_messages)::double from ${generation}dim_unit
    where run = 'actual' and model in ('cbp_2022', 'cbp_2023') and local_day >= $1::date and local_day < $2::date group by country`,
    [from, to],
  );
  return new Map(found.map(([country, messages]) => [String(country), Number(messages)]));
}

/** How many times each country's messages are taken, so that those named have their share and the others keep their proportions. */
function mixRatios(messages: ReadonlyMap<string, number>, mix: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  const total = [...messages.values()].reduce((sum, count) => sum + count, 0);
  const missing = Object.keys(mix).find((country) => mix[country] !== 0 && !messages.get(country));
  if (missing) throw new AppError('usage', `No message of these days went to ${missing}: a share cannot be given to it.`);
  const named = Object.values(mix).reduce((sum, part) => sum + part, 0);
  const rest = [...messages].reduce((sum, [country, count]) => sum + (country in mix ? 0 : count), 0);
  if (rest === 0 && named < 1 - 1e-9) throw new AppError('usage', 'The shares must add up to 1, since no other country has messages.');
  return [...messages].map(([country, count]) => {
    const wanted = mix[country];
    return [country, wanted === undefined ? ((1 - named) * total) / rest : (wanted * total) / count] as const;
  });
}
