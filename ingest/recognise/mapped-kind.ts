import type { Kind } from '../../db/kinds';
import { columnName } from '../source/column-name';
import { columnsThere } from '../source/order-csv-row';
import type { Mapping } from '../source/source';

/** Mappings of generic kinds, whose columns may have any name. */
export type Mappings = { readonly [Name in Kind]?: Mapping };

/** The generic kind whose mapped columns a table has, whatever else it looks like; null when it has those of none. */
export function mappedKind(columns: readonly string[], { experiment_csv: experiment, orders_csv: orders }: Mappings): Kind | null {
  const isThere = (column: string | undefined): boolean => column !== undefined && columns.includes(columnName(column));
  if (isThere(experiment?.arm) && (isThere(experiment?.converted) || isThere(experiment?.revenue))) return 'experiment_csv';
  const mapped = [orders?.order, orders?.date, orders?.total, orders?.subtotal];
  if (!mapped.some(isThere)) return null;
  const has = (field: 'order' | 'date' | 'total' | 'subtotal'): boolean => columnsThere(field, columns, orders).length > 0;
  return has('order') && has('date') && (has('total') || has('subtotal')) ? 'orders_csv' : null;
}
