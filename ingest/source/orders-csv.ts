import { type Fields, isFields } from './field';
import { orderDates, orderFields, orderNumbers } from './order-columns';
import {
  beginOrder,
  type CsvOrder,
  columnsFor,
  continuesOrder,
  extendedOrder,
  isBareLine,
  lineFields,
  type OrderRow,
  orderRowReader,
} from './order-csv-row';
import { csvOrderTold } from './order-csv-told';
import { stageOrder } from './order-told';
import { shape } from './shape';
import type { Mapping, Source, SourceContext, SourceReader } from './source';

/** Orders of any shop as a table, its columns found by their headers or by a mapping: one row an order, or one row a line of it. An order is one record. */
export const ordersCsv: Source = {
  kind: 'orders_csv',
  parserVersion: 3,
  isSplittable: false,
  mapNames: orderFields,
  isPointAsked: true,
  isNumber: (column, mapping) => orderNumbers.some((field) => columnsFor(field, mapping).includes(column)),
  isDate: (column, mapping) => orderDates.some((field) => columnsFor(field, mapping).includes(column)),
  refusal,
  open,
};

function refusal(columns: readonly string[], mapping?: Mapping): string | null {
  const isThere = (field: (typeof orderFields)[number]): boolean => columnsFor(field, mapping).some((column) => columns.includes(column));
  if (!isThere('order')) return 'no column names the order; say which does with --map order=COLUMN';
  if (!isThere('date')) return 'no column tells when an order was made; say which does with --map date=COLUMN';
  if (!isThere('total') && !isThere('subtotal')) return 'no column holds the total of an order; say which does with --map total=COLUMN';
  if (!isThere('currency') && !isCurrency(mapping?.currency))
    return 'no column holds the currency; say it with --map currency=COLUMN or, for the whole file, --map currency=COP';
  return null;
}

const isCurrency = (written: string | undefined): boolean => /^[A-Z]{3}$/.test(written ?? '');

/** Orders whose further rows are waited for: rows of one order stand together, or nearly. Beyond it they are another telling of the order. */
const mostOpen = 100_000;

function open(context: SourceContext): SourceReader {
  const mapping = context.options.columns;
  const rowOf = orderRowReader(mapping);
  const currency = mapping?.currency !== undefined && isCurrency(mapping.currency) ? mapping.currency : '';
  const orders = new Map<string, CsvOrder>();
  let last: string | null = null;
  let hasLines: boolean | undefined;

  const stage = (order: CsvOrder): void => {
    const told = csvOrderTold(order, currency, context);
    if ('reject' in told) context.reject(told.line, told.reject, shapeOf(order));
    else stageOrder(told, context);
  };

  const close = (key: string | undefined): number => {
    const order = key === undefined ? undefined : orders.get(key);
    if (key === undefined || order === undefined) return 0;
    orders.delete(key);
    stage(order);
    return 1;
  };

  /** Gathers the rows of orders; gives how many orders are whole by now. */
  const gather = (row: OrderRow, line: number, key: string): number => {
    const order = orders.get(key);
    last = key;
    if (order !== undefined && (isBareLine(row) || continuesOrder(order, row))) {
      orders.set(key, extendedOrder(order, row, line));
      return 0;
    }
    const closed = close(key) + (orders.size < mostOpen ? 0 : close(orders.keys().next().value));
    orders.set(key, beginOrder(row, line));
    return closed;
  };

  const read = (record: unknown, line: number): number => {
    const fields: Fields = isFields(record) ? record : {};
    hasLines ??= lineFields.some((field) => columnsFor(field, mapping).some((column) => fields[column] !== undefined));
    const row = rowOf(fields);
    const isFurtherLine = hasLines && isBareLine(row) && last !== null;
    if (row.order === '' && !isFurtherLine) {
      context.reject(line, { reason: 'no order id', detail: 'the cell that names the order is blank' }, shape(record));
      return 1;
    }
    if (hasLines) return gather(row, line, isFurtherLine && last !== null ? last : `${row.shop}|${row.order}`);
    stage(beginOrder(row, line));
    return 1;
  };

  const end = (): number => [...orders.keys()].reduce((count, key) => count + close(key), 0);

  return { read, end };
}

const shapeOf = ({ head }: CsvOrder): string => shape(Object.fromEntries(Object.entries(head).filter(([, cell]) => cell !== '')));
