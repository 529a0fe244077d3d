import type { Model, TemplateCategory } from './codes';
import type { Eras } from './eras';
import type { Unlogged } from './log-gaps';

/** What the pass must know beside the events. */
export type LedgerContext = {
  /** By `account_ix`: when pricing changed in the account's zone (`erasOf`). */
  readonly accounts: readonly Eras[];
  /** By `line_ix`: spans of time that are not in the log, ascending; the first, from -Infinity, ends where the log begins. */
  readonly lines: readonly { readonly unlogged: readonly Unlogged[] }[];
  /** Category of a template that no list names. */
  readonly defaultCategory: TemplateCategory;
  /** Models that are also replayed, each alone, over the whole log. */
  readonly replay: readonly Model[];
  /** 360dialog's reading of a failed message, see `Cbp2022Options`. */
  readonly opensOnFailure: boolean;
};
