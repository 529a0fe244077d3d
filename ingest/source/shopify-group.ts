import type { Identity } from '../identity';
import type { Fields } from './field';
import { cellOf } from './table-row';

/** One line item of an order, as its row says it. */
export type ShopifyLine = {
  readonly line: number;
  readonly sku: string;
  readonly quantity: string;
  readonly price: string;
  readonly discount: string;
};

/** The rows of one order: what they say of the order, first telling first, and its line items. */
export type ShopifyGroup = {
  readonly line: number;
  readonly columns: readonly string[];
  /** In the order of `orderColumns`; '' where no row says anything. */
  readonly cells: string[];
  readonly items: ShopifyLine[];
  /** The first row exactly as it stands: seen again, it begins a second telling of the order. */
  readonly firstRow: bigint;
};

/** Columns that speak of the order; all others are dropped while reading. */
const orderColumns = [
  'name',
  'id',
  'financial_status',
  'paid_at',
  'fulfillment_status',
  'fulfilled_at',
  'currency',
  'subtotal',
  'shipping',
  'taxes',
  'total',
  'discount_code',
  'discount_amount',
  'created_at',
  'billing_country',
  'shipping_country',
  'phone',
  'billing_phone',
  'shipping_phone',
  'note_attributes',
  'cancelled_at',
  'refunded_amount',
  'source',
  'payment_method',
] as const;
export type OrderColumn = (typeof orderColumns)[number];

const lineColumns = ['lineitem_name', 'lineitem_sku', 'lineitem_quantity', 'lineitem_price', 'lineitem_discount'] as const;

/** Where two rows of one name differ, they are two orders, or two tellings of one. */
const telling = [
  'id',
  'created_at',
  'financial_status',
  'fulfillment_status',
  'total',
  'refunded_amount',
  'cancelled_at',
  'currency',
] as const;

const places: ReadonlyMap<OrderColumn, number> = new Map(orderColumns.map((column, place) => [column, place]));

/** What an order says in a column; '' when it says nothing. */
export const orderCell = (group: ShopifyGroup, column: OrderColumn): string => group.cells[places.get(column) ?? -1] ?? '';

export function beginGroup(row: Fields, line: number, identity: Identity): ShopifyGroup {
  const group = { line, columns: Object.keys(row), cells: orderColumns.map(() => ''), items: [], firstRow: signature(row, identity) };
  extendGroup(group, row, line);
  return group;
}

/** True when a row continues a group: a row of blanks, or one that repeats what was said of the order. */
export function continuesGroup(group: ShopifyGroup, row: Fields, identity: Identity): boolean {
  const differs = telling.some((column) => {
    const said = orderCell(group, column);
    const says = cellOf(row, column);
    return said !== '' && says !== '' && said !== says;
  });
  return !differs && !(cellOf(row, 'total') !== '' && signature(row, identity) === group.firstRow);
}

export function extendGroup(group: ShopifyGroup, row: Fields, line: number): void {
  orderColumns.forEach((column, place) => {
    if (group.cells[place] === '') group.cells[place] = cellOf(row, column);
  });
  if (!lineColumns.some((column) => cellOf(row, column) !== '')) return;
  group.items.push({
    line,
    sku: cellOf(row, 'lineitem_sku'),
    quantity: cellOf(row, 'lineitem_quantity'),
    price: cellOf(row, 'lineitem_price'),
    discount: cellOf(row, 'lineitem_discount'),
  });
}

const signature = (row: Fields, identity: Identity): bigint =>
  identity.key(
    'row',
    Object.keys(row)
      .map((column) => cellOf(row, column))
      .join('\u0001'),
  );
