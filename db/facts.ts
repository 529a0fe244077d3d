import type { AnyColumn, SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

export type Expression = AnyColumn | SQL;

/** A table that can answer: its day, its dimensions and the measures it holds, each by name. */
export interface Facts {
  readonly table: PgTable | SQL;
  /** The expression that the window cuts; a half-open span of local days. */
  readonly day: Expression;
  readonly dimensions: Readonly<Record<string, Expression>>;
  readonly measures: Readonly<Record<string, SQL>>;
  /** What every row must fulfil. */
  readonly only?: SQL;
}
