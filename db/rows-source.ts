import type { AnyColumn, SQL } from 'drizzle-orm';
import { and, sql } from 'drizzle-orm';
import type { RowChoice } from './explain-reference';
import type { Cut, Expression, TableFacts } from './facts';
import type { Scope } from './scope';
import type { Warehouse } from './warehouse';

/** How a column of rows is to be read: a value of the dimension of its name, a number, an instant of local time, a yes or no. */
export type ColumnKind = 'dimension' | 'text' | 'count' | 'money' | 'amount' | 'seconds' | 'instant' | 'day' | 'claim';

export interface RowColumn {
  readonly of: Expression;
  readonly kind: ColumnKind;
}

/** A table whose rows can be listed: what of each is shown, whose it is, and where in the log it stands. */
export interface RowSource {
  readonly facts: Pick<TableFacts, 'table' | 'dimensions' | 'only'> & {
    /** Null: no window cuts the rows. */
    readonly day: Expression | null;
    /** Where rows of a whole stand beside those of its parts: which are meant, by the dimensions that are cut or filtered. */
    readonly apart?: (isNamed: (dimension: string) => boolean) => SQL;
  };
  readonly columns: Readonly<Record<string, RowColumn>>;
  /** Names of columns; what is left undecided falls to the person and the message. */
  readonly order: readonly string[];
  /** Key of the person; null where a row is of nobody. */
  readonly contact: Expression | null;
  /** The message that a row began with, or the record itself; null where a row stands in no log. */
  readonly place: { readonly message: Expression } | { readonly load: Expression; readonly line: Expression } | null;
  /** Several rows of the table make one. */
  readonly groupBy?: Expression;
  /** Which of the rows made of several stand. */
  readonly having?: SQL;
}

/** The rows behind something counted: as many as it counts, or with an amount that adds up to it. */
export interface RowsBehind {
  readonly source: RowSource;
  readonly where?: SQL | undefined;
  /** Name of the column that is summed. */
  readonly amount?: string;
}

type Usual = readonly [dimension: string, value: string];

/** The rows behind everything that a family counts, by the name of the measure. */
export interface FamilyRows {
  /** The dimension in which rows are alternatives of each other, and the one that is usually meant. */
  readonly usual?: Usual | ((warehouse: Warehouse) => Promise<Usual>);
  readonly of: Readonly<Record<string, RowsBehind>>;
  /** Those of them that hang on the options of the question, as it asks, or on what is cut before one row of a person is picked. */
  readonly chosen?: (
    warehouse: Warehouse,
    options: Scope['options'],
    cut: Cut,
    row: RowChoice,
  ) => Promise<Readonly<Record<string, RowsBehind>>>;
}

export const column = (kind: ColumnKind, of: Expression): RowColumn => ({ of, kind });

/** Rows that fulfil a claim, or all. */
export const behind = (source: RowSource, where?: SQL): RowsBehind => ({ source, where });

/** Rows whose amount is known and adds up to the measure. */
export function summed(source: RowSource, amount: string, where?: SQL): RowsBehind {
  const known = source.columns[amount];
  if (!known) throw new RangeError(`the rows have no column ${amount}`);
  return { source, where: and(where, sql`${known.of} is not null`), amount };
}

/** One row a person, in place of each row of a source; the person's first one says where in the log it began. */
export function peopleOf(source: RowSource, contactKey: AnyColumn, at: AnyColumn, messageKey: AnyColumn, where?: SQL): RowsBehind {
  return {
    source: {
      facts: source.facts,
      columns: { first_at: column('instant', sql`min(${at})`), times: column('count', sql`count(*)`) },
      order: ['first_at'],
      contact: contactKey,
      place: { message: sql`arg_min(${messageKey}, ${at})` },
      groupBy: contactKey,
    },
    where: and(where, sql`${contactKey} is not null`),
  };
}

/** The dimensions that rows of another table have in common with the table that was counted. */
export const shared = (
  dimensions: Readonly<Record<string, Expression>>,
  counted: Readonly<Record<string, Expression>>,
): Readonly<Record<string, Expression>> => Object.fromEntries(Object.entries(dimensions).filter(([name]) => name in counted));
