import type { Fields } from './fields';
import type { Askable, Scope } from './scope';
import type { Key, Statement } from './slices';
import type { Warehouse } from './warehouse';
import type { Warning } from './warnings';

/** One row of an answer: its dimensions, then its fields. */
export type AnswerRow = Readonly<Record<string, Key>>;

/** Amounts without an exchange rate, by currency. */
export type Unconverted = Readonly<Record<string, number>>;

export type Totals = Readonly<Record<string, number | string | null | Unconverted>>;

/** How numbers came about: statements that give measures, and fields over them. */
export interface Derivation {
  readonly statements: readonly Statement[];
  readonly fields: Fields;
}

/** What a family found, with the SQL that ran. */
export interface Findings {
  readonly rows: readonly AnswerRow[];
  readonly totals: Totals;
  readonly warnings: readonly Warning[];
  readonly statements: readonly Statement[];
  /** Of the rows, of the totals, and by their name of amounts without an exchange rate. */
  readonly derivations: Readonly<Record<'rows' | 'totals', Derivation> & Record<string, Derivation>>;
}

/** A metric of the contract: what it can be asked, and the query that answers it. */
export interface Family extends Askable {
  /** Dimensions that the rows are always cut by, last, whether or not they are asked for. */
  readonly always?: readonly string[];
  readonly query: (warehouse: Warehouse, scope: Scope) => Promise<Findings>;
}
