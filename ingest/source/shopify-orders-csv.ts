import { isFields } from './field';
import { stageOrder } from './order-told';
import { shape } from './shape';
import { beginGroup, continuesGroup, extendGroup, type ShopifyGroup } from './shopify-group';
import { shopifyOrder } from './shopify-order';
import type { Source, SourceContext, SourceReader } from './source';
import { cellOf } from './table-row';

const numberColumns = new Set([
  'subtotal',
  'shipping',
  'taxes',
  'total',
  'discount_amount',
  'refunded_amount',
  'lineitem_price',
  'lineitem_discount',
  'lineitem_compare_at_price',
  'outstanding_balance',
  'tax_1_value',
  'tax_2_value',
]);

const dateColumns = new Set(['created_at', 'paid_at', 'fulfilled_at', 'cancelled_at']);

/** Shopify's export of orders: one row a line item, the rows of one order anywhere in the file. An order is one record. */
export const shopifyOrdersCsv: Source = {
  kind: 'shopify_orders_csv',
  parserVersion: 3,
  isSplittable: false,
  isNumber: (column) => numberColumns.has(column),
  isDate: (column) => dateColumns.has(column),
  open,
};

function open(context: SourceContext): SourceReader {
  const groups: ShopifyGroup[] = [];
  const latest = new Map<string, ShopifyGroup>();

  const read = (record: unknown, line: number): number => {
    const row = isFields(record) ? record : {};
    const name = cellOf(row, 'name', 'id');
    if (name === '') {
      context.reject(
        line,
        { reason: 'no order name', detail: row.name === undefined ? 'the file has no column Name' : 'Name is blank' },
        shape(record),
      );
      return 1;
    }
    const group = latest.get(name);
    if (group !== undefined && continuesGroup(group, row, context.identity)) {
      extendGroup(group, row, line);
      return 0;
    }
    const begun = beginGroup(row, line, context.identity);
    groups.push(begun);
    latest.set(name, begun);
    return 0;
  };

  const end = (): number => {
    for (const group of groups) stage(group, context);
    return groups.length;
  };

  return { read, end };
}

function stage(group: ShopifyGroup, context: SourceContext): void {
  const told = shopifyOrder(group, context);
  if ('reject' in told) {
    context.reject(told.line, told.reject, shape(Object.fromEntries(group.columns.map((column) => [column, '']))));
    return;
  }
  stageOrder(told, context);
}
