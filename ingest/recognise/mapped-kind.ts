import type { Kind } from '../../db/kinds';
import { columnName } from '../source/column-name';
import type { Mapping } from '../source/source';

/** Mappings of generic kinds, whose columns may have any name. */
export type Mappings = { readonly [Name in Kind]?: Mapping };

/** Of each group of names one must be mapped to a column that is there, for a table to be of the kind whatever else it looks like. */
const needed: readonly (readonly [Kind, readonly (readonly string[])[]])[] = [
  ['experiment_csv', [['arm'], ['converted', 'revenue']]],
  [
    'orders_csv',
    [
      ['order', 'date'],
      ['total', 'subtotal'],
    ],
  ],
];

/** The generic kind whose mapped columns a table has; null when it has those of none. */
export const mappedKind = (columns: readonly string[], mappings: Mappings): Kind | null =>
  needed.find(([kind, groups]) => groups.every((names) => names.some((name) => isThere(columns, mappings[kind]?.[name]))))?.[0] ?? null;

const isThere = (columns: readonly string[], column: string | undefined): boolean =>
  column !== undefined && columns.includes(columnName(column));
