import { columnName } from './column-name';
import type { Fields } from './field';
import { type OrderField, orderColumns, orderFields } from './order-columns';
import type { Mapping } from './source';
import { cellOf } from './table-row';

/** What one row of a table of orders says; '' where it says nothing. */
export type OrderRow = Readonly<Record<OrderField, string>>;

/** The columns that may hold a field: the mapped one, and those of the usual names for files that have no such column. */
export const columnsFor = (field: OrderField, mapping: Mapping | undefined): readonly string[] =>
  mapping?.[field] === undefined ? orderColumns[field] : [columnName(mapping[field]), ...orderColumns[field]];

/** Those of them that are there; the mapped column alone if it is. */
export function columnsThere(field: OrderField, columns: readonly string[], mapping: Mapping | undefined): readonly string[] {
  const there = columnsFor(field, mapping).filter((name) => columns.includes(name));
  const mapped = columnName(mapping?.[field] ?? '');
  return there[0] === mapped ? [mapped] : there;
}

/** Reads rows under a mapping. Columns are bound when a row shows one more than those before it: of the many usual names a file has few. */
export function orderRowReader(mapping: Mapping | undefined): (row: Fields) => OrderRow {
  let width = 0;
  let bound: readonly (readonly [OrderField, readonly string[]])[] = [];
  return (row) => {
    const columns = Object.keys(row);
    if (columns.length > width) {
      width = columns.length;
      bound = orderFields.flatMap((field) => {
        const there = columnsThere(field, columns, mapping);
        return there.length === 0 ? [] : [[field, there] as const];
      });
    }
    const told = { ...blankRow };
    for (const [field, names] of bound) told[field] = cellOf(row, ...names);
    return told;
  };
}

const blankRow: Record<OrderField, string> = Object.assign({}, ...orderFields.map((field) => ({ [field]: '' })));

/** Fields of one line of an order; all others speak of the order as a whole. */
export const lineFields = ['sku', 'quantity', 'price', 'line_discount'] as const satisfies readonly OrderField[];

const isOfLine = (field: OrderField): boolean => lineFields.some((one) => one === field);
const headFields = orderFields.filter((field) => !isOfLine(field));

/** One line of an order, as its row says it. `total`, else the subtotal, may be the order's, told again on each row, or the line's own. */
export type OrderLine = Pick<OrderRow, (typeof lineFields)[number]> & { readonly line: number; readonly total: string };

/** The rows of one order: what they say of the order, first telling first, and its lines. */
export type CsvOrder = {
  readonly line: number;
  readonly head: OrderRow;
  readonly items: OrderLine[];
  /** The first row as it stands: seen again, it begins a second telling of the order. */
  readonly first: OrderRow;
};

const lineOf = ({ sku, quantity, price, line_discount, total, subtotal }: OrderRow, line: number): OrderLine[] =>
  sku + quantity + price + line_discount === '' ? [] : [{ line, sku, quantity, price, line_discount, total: total || subtotal }];

export const beginOrder = (row: OrderRow, line: number): CsvOrder => ({ line, head: row, items: lineOf(row, line), first: row });

/** True when a row says nothing of its order, as the rows of further lines do in many exports. */
export const isBareLine = (row: OrderRow): boolean => headFields.every((field) => row[field] === '');

const telling = ['date', 'payment', 'state', 'estado', 'fulfilment', 'refunded', 'cancelled_at', 'updated_at', 'currency', 'shop'] as const;

/** True when a row goes on with an order: it repeats or leaves blank what was said of it, or tells another line. */
export function continuesOrder({ head, first }: CsvOrder, row: OrderRow): boolean {
  const differs = (field: OrderField): boolean => row[field] !== '' && head[field] !== '' && row[field] !== head[field];
  if (telling.some(differs)) return false;
  if (differs('total') && lineFields.every((field) => row[field] === first[field])) return false;
  return (row.total === '' && row.subtotal === '') || orderFields.some((field) => row[field] !== first[field]);
}

/** The order with what a further row adds; its lines are gathered in place. */
export function extendedOrder(order: CsvOrder, row: OrderRow, line: number): CsvOrder {
  order.items.push(...lineOf(row, line));
  const isTold = headFields.every((field) => row[field] === '' || order.head[field] !== '');
  if (isTold) return order;
  return { ...order, head: Object.fromEntries(orderFields.map((field) => [field, order.head[field] || row[field]])) as OrderRow };
}
