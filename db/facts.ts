import type { AnyColumn, SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Scope } from './scope';
import type { Slices } from './slices';

export type Expression = AnyColumn | SQL;

/** What a scope asks of the facts. */
export type Cut = Pick<Scope, 'from' | 'to' | 'by' | 'filters'>;

/** A table that can answer: its day, its dimensions and the measures it holds, each by name. */
export interface TableFacts {
  readonly table: PgTable | SQL;
  /** The expression that the window cuts; a half-open span of local days. */
  readonly day: Expression;
  readonly dimensions: Readonly<Record<string, Expression>>;
  readonly measures: Readonly<Record<string, SQL>>;
  /** What every row must fulfil. */
  readonly only?: SQL;
}

/** Measures that are counted in a way of their own, for one scope and those of them that are asked for: its rows, and its whole where nothing is cut. */
export interface CountedFacts {
  readonly dimensions: Readonly<Record<string, Expression>>;
  readonly measures: Readonly<Record<string, true>>;
  readonly slices: (cut: Cut, measures: readonly string[]) => Promise<Slices>;
}

export type Facts = TableFacts | CountedFacts;
