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
  parserVersion: 1,
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

function open(context: SourceContext): SourceReader {
  const mapping = context.options.columns;
  const rowOf = orderRowReader(mapping);
  const currency = mapping?.currency !== undefined && isCurrency(mapping.currency) ? mapping.currency : '';
  const orders: CsvOrder[] = [];
  const latest = new Map<string, number>();
  let last: string | null = null;
  let hasLines: boolean | undefined;

  const stage = (order: CsvOrder): void => {
    const told = csvOrderTold(order, currency, context);
    if ('reject' in told) context.reject(told.line, told.reject, shapeOf(order));
    else stageOrder(told, context);
  };

  /** Only where rows are lines of orders must the whole file be seen before an order is whole. */
  const gather = (row: OrderRow, line: number, key: string): void => {
    const place = latest.get(key);
    const order = place === undefined ? undefined : orders[place];
    last = key;
    if (order !== undefined && place !== undefined && (isBareLine(row) || continuesOrder(order, row))) {
      orders[place] = extendedOrder(order, row, line);
      return;
    }
    latest.set(key, orders.length);
    orders.push(beginOrder(row, line));
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
    if (hasLines) gather(row, line, isFurtherLine && last !== null ? last : `${row.shop}|${row.order}`);
    else stage(beginOrder(row, line));
    return hasLines ? 0 : 1;
  };

  const end = (): number => {
    for (const order of orders) stage(order);
    return orders.length;
  };

  return { read, end };
}

const shapeOf = ({ head }: CsvOrder): string => shape(Object.fromEntries(Object.entries(head).filter(([, cell]) => cell !== '')));
