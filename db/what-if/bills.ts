import type { Scenario } from './scenario';

/** A bill, or a part of it: units with how many are charged, and money in the reporting currency. */
export interface BillPart {
  readonly units: number;
  readonly charged: number;
  /** Charged units without a rate, and those without an exchange rate: the fee leaves them out. */
  readonly unrated: number;
  readonly unconverted: number;
  readonly metaFee: number;
  readonly partnerFee: number;
  readonly tax: number;
}

/** The bill as it was, and as it would have been. */
export interface BothBills {
  readonly before: BillPart;
  readonly after: BillPart;
}

/** What was billed again: the people whom a change reaches, also by their place in the free tier, and their units as they were and as they would be. */
export interface Rebilled {
  readonly people: number;
  readonly unitsBefore: number;
  readonly unitsAfter: number;
  /** Parquet file of those units, both sides, which the SQL reads. */
  readonly file: string;
}

/** What a scenario gives; the same from the command line and from the server. */
export interface WhatIf {
  readonly generation: number;
  readonly currency: string;
  readonly scenario: Scenario;
  readonly total: BothBills;
  readonly months: readonly ({ readonly month: string } & BothBills)[];
  /** Null gathers what belongs to no country: partners' monthly fees. */
  readonly countries: readonly ({ readonly country: string | null } & BothBills)[];
  /** Currencies of partners' fees that a day of the bill has no exchange rate for: both bills leave such fees out. */
  readonly unconvertedFees: readonly string[];
  /** Messages that were left out or moved. */
  readonly changedMessages: number;
  /** Null where the log stays as it was. */
  readonly rebilled: Rebilled | null;
  /** Gives both bills by month and country, over the generation and the file of what was billed again. */
  readonly sql: string;
  readonly seconds: number;
}

/** A part of both bills as `scenario-sql.ts` selects it. */
export interface PartRow {
  readonly side: string;
  readonly month: string;
  readonly country: string | null;
  readonly part: BillPart;
}

/** Both bills over some parts. */
export const bothOf = (rows: readonly PartRow[]): BothBills => ({ before: partOf(rows, 'before'), after: partOf(rows, 'after') });

/** Both bills by month or by country, in order; null last. */
export function bothBy<Key extends 'month' | 'country'>(
  rows: readonly PartRow[],
  key: Key,
): readonly (readonly [PartRow[Key], BothBills])[] {
  return [...grouped(rows, key)]
    .sort(([one], [other]) => Number(one === null) - Number(other === null) || String(one).localeCompare(String(other)))
    .map(([name, own]) => [name, bothOf(own)] as const);
}

function grouped<Key extends 'month' | 'country'>(rows: readonly PartRow[], key: Key): ReadonlyMap<PartRow[Key], readonly PartRow[]> {
  const groups = new Map<PartRow[Key], PartRow[]>();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return groups;
}

function partOf(rows: readonly PartRow[], side: string): BillPart {
  const own = rows.filter((row) => row.side === side);
  const sum = (name: keyof BillPart): number => Number(own.reduce((total, { part }) => total + part[name], 0).toFixed(6));
  return {
    units: sum('units'),
    charged: sum('charged'),
    unrated: sum('unrated'),
    unconverted: sum('unconverted'),
    metaFee: sum('metaFee'),
    partnerFee: sum('partnerFee'),
    tax: sum('tax'),
  };
}
