import { countryCode } from '../identity/country-name';
import { moment } from './calendar';
import { amount } from './decimal';
import { identifier, productCode, word } from './field';
import { amountText, type Micros, micros, sumOf } from './micros';
import { tag } from './note-attributes';
import type { OrderField } from './order-columns';
import type { CsvOrder } from './order-csv-row';
import type { OrderTold } from './order-told';
import { cellClaim, orderState } from './order-words';
import type { Spoilt } from './shopify-cells';
import { sourceName } from './shopify-order';
import type { SourceContext } from './source';
import { clockOf } from './wall-clock';

/** 1995-01-01 UTC: older dates are mistakes. */
const earliest = 788_918_400;
const twoDays = 172_800;

/** Reads one order of a table from all of its rows, or says what spoils it. `currency` is the file's, where no column tells it. */
export function csvOrderTold(order: CsvOrder, currency: string, { options, now }: SourceContext): OrderTold | Spoilt {
  const { head, items } = order;
  const spoilt: Spoilt[] = [];
  const spoil = (reason: string, detail: string, line = order.line): null => {
    spoilt.push({ reject: { reason, detail }, line });
    return null;
  };
  const money = (cell: string, field: OrderField, line = order.line): Micros | null =>
    cell === '' ? null : (micros(amount(cell, options.decimal)) ?? spoil('bad amount', field, line));
  const clock = clockOf([head.date, head.updated_at, head.paid_at, head.fulfilled_at, head.cancelled_at], options);
  const time = (field: OrderField): number | null => {
    if (head[field] === '') return null;
    const told = moment(head[field], clock.timezone, options.dateOrder);
    if ('reason' in told) return spoil(told.reason, told.reason === 'no time zone' ? 'name the timezone in the settings' : field);
    if (told.at < earliest) return spoil('impossible date', `${field} is before 1995`);
    return told.at > now + twoDays ? spoil('time in the future', field) : told.at;
  };
  const code = (head.currency || currency).toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) spoil('no currency', 'currency holds no currency code');
  if (head.date === '') spoil('no creation time', 'date is blank');
  if (head.total === '' && head.subtotal === '') spoil('no total', 'total is blank');
  const state = stateOf(order);
  const whole = linesTotal(items, options.decimal);
  if (whole === 'unclear') spoil('several totals', 'the rows of one order tell several totals, which are not those of their lines');
  const sums = sumsOf({
    total: typeof whole === 'bigint' && head.total !== '' ? whole : money(head.total, 'total'),
    subtotal: typeof whole === 'bigint' && head.total === '' ? whole : money(head.subtotal, 'subtotal'),
    discount: positive(money(head.discount, 'discount')),
    shipping: money(head.shipping, 'shipping'),
    tax: money(head.tax, 'tax'),
  });
  const refunded = positive(money(head.refunded, 'refunded'));
  const told: OrderTold = {
    line: order.line,
    identity: head.shop === '' ? head.order : `${head.shop}|${head.order}`,
    isWallClock: clock.isWallClock,
    head: {
      shop: 'other',
      order_name: identifier(head.order),
      created_at: time('date'),
      updated_at: time('updated_at'),
      paid_at: time('paid_at'),
      fulfilled_at: time('fulfilled_at'),
      cancelled_at: time('cancelled_at'),
      currency: code,
      subtotal: amountText(sums.subtotal),
      discount: amountText(sums.discount),
      shipping: amountText(sums.shipping),
      tax: amountText(sums.tax),
      total: amountText(sums.total),
      refunded: amountText(state.payment === 'refunded' && refunded === null ? (sums.subtotal ?? sums.total) : refunded),
      payment_state: state.payment,
      fulfilment_state: state.fulfilment,
      is_test: cellClaim(head.test) === true,
      utm_source: tag(head.utm_source),
      utm_medium: tag(head.utm_medium),
      source_name: sourceName(head.source || null),
    },
    items: items.map(({ line, ...row }) => ({
      line,
      product_id: productCode(row.sku),
      quantity:
        row.quantity === '' ? null : amountText(micros(amount(row.quantity, options.decimal)) ?? spoil('bad quantity', 'quantity', line)),
      price: amountText(money(row.price, 'price', line)),
      discount: amountText(positive(money(row.line_discount, 'line_discount', line))),
    })),
    coupons: head.coupon.split(/[,;|]/),
    cartToken: head.cart || null,
    utmCampaign: head.utm_campaign || null,
    phones: head.phone === '' ? [] : [{ phone: head.phone, country: countryCode(head.country) }],
    country: countryCode(head.country),
  };
  return spoilt[0] ?? told;
}

/**
 * The sum of the totals of several rows where each is its own line's, quantity × price − discount; null where they are the order's, told once or on each
 * row, and unclear where they differ and are neither.
 */
function linesTotal(items: CsvOrder['items'], mark: 'point' | 'comma'): Micros | null | 'unclear' {
  const told = items.filter(({ total }) => total !== '');
  if (told.length < 2) return null;
  const read = (cell: string): Micros | null => micros(amount(cell, mark));
  const isOwn = told.every((item) => {
    const [total, quantity, price] = [read(item.total), read(item.quantity || '1'), read(item.price)];
    if (total === null || quantity === null || price === null || total <= 0n) return false;
    const gap = total - (quantity * price) / 1_000_000n + (positive(read(item.line_discount)) ?? 0n);
    return gap > -cent && gap < cent;
  });
  if (isOwn) return sumOf(told.map((item) => read(item.total)));
  return new Set(told.map(({ total }) => total)).size > 1 ? 'unclear' : null;
}

type Sums = { readonly [Name in 'total' | 'subtotal' | 'discount' | 'shipping' | 'tax']: Micros | null };

const cent = 10_000n;

/** With the subtotal after discounts: one from which the discount is still to be taken shows by the total. */
function sumsOf(sums: Sums): Sums {
  const { total, subtotal, discount, shipping, tax } = sums;
  if (total === null || subtotal === null || discount === null || discount === 0n) return sums;
  const rest = total - (shipping ?? 0n);
  const isSum = (goods: bigint): boolean => [rest - goods, rest - goods - (tax ?? 0n)].some((gap) => gap > -cent && gap < cent);
  return isSum(subtotal - discount) && !isSum(subtotal) ? { ...sums, subtotal: subtotal - discount } : sums;
}

/** Some tables write what is taken off with a minus. */
const positive = (told: Micros | null): Micros | null => (told !== null && told < 0n ? -told : told);

/** States in the words of `order-state.sql`, else as written. A cell headed `estado` may name a province: a word there that is no state is none. */
function stateOf({ head }: CsvOrder): { readonly payment: string | null; readonly fulfilment: string | null } {
  const payment = head.payment === '' ? null : (orderState(head.payment) ?? word(head.payment));
  const state = head.state === '' ? orderState(head.estado) : (orderState(head.state) ?? word(head.state));
  const told = [payment, state];
  const fulfilment = orderState(head.fulfilment) === 'fulfilled' || state === 'fulfilled' ? 'fulfilled' : word(head.fulfilment);
  const ending = ['cancelled', 'failed', 'refunded'].find((end) => told.includes(end));
  return { payment: ending ?? payment ?? state, fulfilment };
}
