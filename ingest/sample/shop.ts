import { monthName, offsetName, wallClock } from './calendar';
import { campaigns } from './campaigns';
import { priceCents, products } from './catalogue';
import type { CartItem } from './contents';
import { countries } from './countries';
import { type Amounts, cancelledAfter, type Fate, fulfilledAfter, isPaid, paidAfter } from './order-facts';
import { noteAttributes } from './order-utm';
import { itemAt } from './random';

/** An order as the shop shows it. `phone` is as typed, empty when nobody gave one. */
export type ShopOrder = {
  readonly number: number;
  readonly country: number;
  readonly month: number;
  readonly at: number;
  readonly offset: number;
  readonly name: readonly [string, string];
  readonly phone: string;
  readonly phonePlace: number;
  readonly items: readonly CartItem[];
  readonly fate: Fate;
  readonly amounts: Amounts;
  readonly campaign: number;
  readonly cartToken: string;
};

const header = [
  'Name',
  'Email',
  'Financial Status',
  'Paid at',
  'Fulfillment Status',
  'Fulfilled at',
  'Accepts Marketing',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Discount Code',
  'Discount Amount',
  'Shipping Method',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem compare at price',
  'Lineitem sku',
  'Lineitem requires shipping',
  'Lineitem taxable',
  'Lineitem fulfillment status',
  'Billing Name',
  'Billing Address1',
  'Billing City',
  'Billing Zip',
  'Billing Province',
  'Billing Country',
  'Billing Phone',
  'Shipping Name',
  'Shipping Address1',
  'Shipping City',
  'Shipping Zip',
  'Shipping Province',
  'Shipping Country',
  'Shipping Phone',
  'Notes',
  'Note Attributes',
  'Cancelled at',
  'Payment Method',
  'Refunded Amount',
  'Vendor',
  'Outstanding Balance',
  'Id',
  'Tags',
  'Risk Level',
  'Source',
  'Lineitem discount',
  'Phone',
  'Receipt Number',
  'Duties',
] as const;

type Column = (typeof header)[number];

/** First line of every order export. */
export const orderHeader = header.join(',');

/** File of a shop (one a country) and a month. */
export const orderFile = (country: number, month: number): string =>
  `orders/shopify_${itemAt(countries, country).code.toLowerCase()}_${monthName(month)}.csv`;

/** The rows of an order: the first with everything, one more for each further product. */
export function orderRows(order: ShopOrder): readonly string[] {
  return order.items.map((item, index) =>
    csvRow(index === 0 ? { ...lineCells(order, item), ...orderCells(order) } : lineCells(order, item)),
  );
}

const blankRow: readonly string[] = header.map(() => '');
const places: ReadonlyMap<string, number> = new Map(header.map((column, place) => [column, place]));

function csvRow(cells: Partial<Record<Column, string>>): string {
  const row = [...blankRow];
  for (const [column, text] of Object.entries(cells)) row[places.get(column) ?? 0] = cell(text);
  return row.join(',');
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const money = (cents: number): string => (cents / 100).toFixed(2);

function lineCells(order: ShopOrder, { product, quantity }: CartItem): Partial<Record<Column, string>> {
  const { id, title } = itemAt(products, product);
  return {
    Name: `#${order.number}`,
    Email: emailOf(order),
    'Created at': shopTime(order, 0),
    'Lineitem quantity': String(quantity),
    'Lineitem name': title,
    'Lineitem price': money(priceCents(product, order.country, order.month)),
    'Lineitem sku': id,
    'Lineitem requires shipping': 'true',
    'Lineitem taxable': 'true',
    'Lineitem fulfillment status': order.fate.isFulfilled ? 'fulfilled' : 'pending',
    Vendor: 'Aurora',
    'Lineitem discount': '0.00',
  };
}

function orderCells(order: ShopOrder): Partial<Record<Column, string>> {
  const { amounts, fate, campaign, phone, phonePlace } = order;
  const { code, city, zip, province, currency } = itemAt(countries, order.country);
  const person = order.name.join(' ');
  const total = amounts.subtotal + amounts.shipping + amounts.tax;
  const isUnpaid = fate.payment === 'pending' && !fate.isCancelled;
  return {
    'Financial Status': fate.payment,
    'Paid at': isPaid(fate) ? shopTime(order, paidAfter) : '',
    'Fulfillment Status': fate.isFulfilled ? 'fulfilled' : 'unfulfilled',
    'Fulfilled at': fate.isFulfilled ? shopTime(order, fulfilledAfter) : '',
    'Accepts Marketing': order.number % 3 === 0 ? 'yes' : 'no',
    Currency: currency,
    Subtotal: money(amounts.subtotal),
    Shipping: money(amounts.shipping),
    Taxes: money(amounts.tax),
    Total: money(total),
    'Discount Code': amounts.subtotal === 0 ? 'CAMBIO' : (campaigns[campaign]?.coupon ?? ''),
    'Discount Amount': money(amounts.discount),
    'Shipping Method': 'Estándar',
    'Billing Name': person,
    'Billing Address1': `Calle ${order.number % 97} # ${order.number % 31}-${order.number % 53}`,
    'Billing City': city,
    'Billing Zip': `'${zip}`,
    'Billing Province': province,
    'Billing Country': code,
    'Billing Phone': phonePlace === 1 ? '' : phone,
    'Shipping Name': person,
    'Shipping Address1': `Calle ${order.number % 97} # ${order.number % 31}-${order.number % 53}`,
    'Shipping City': city,
    'Shipping Zip': `'${zip}`,
    'Shipping Province': province,
    'Shipping Country': code,
    'Shipping Phone': phonePlace === 2 ? '' : phone,
    Notes: order.number % 41 === 0 ? 'Llamar antes, por favor' : '',
    'Note Attributes': noteAttributes(order),
    'Cancelled at': fate.isCancelled ? shopTime(order, cancelledAfter) : '',
    'Payment Method': fate.payment === 'pending' ? 'Cash on Delivery (COD)' : 'Tarjeta',
    'Refunded Amount': money(amounts.refunded),
    'Outstanding Balance': money(isUnpaid ? total : 0),
    Id: String(4_200_000_000_000 + order.number * 10 + order.country),
    'Risk Level': 'Low',
    Source: order.number % 9 === 0 ? 'shopify_draft_order' : 'web',
  };
}

const shopTime = ({ at, offset }: ShopOrder, after: number): string =>
  `${wallClock(at + after, offset).replace('T', ' ')} ${offsetName(offset)}`;
const emailOf = ({ number, country }: ShopOrder): string => `cliente${number}.${itemAt(countries, country).code.toLowerCase()}@example.com`;
