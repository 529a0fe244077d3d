import { countryCode } from '../identity/country-name';
import { type Fields, fields, identifier, objects, productCode, text, word } from './field';
import { amountText, type Micros, sumOf } from './micros';
import { tag } from './note-attributes';
import { jsonOrders, type OrderMembers } from './order-json';
import type { OrderTold } from './order-told';
import { sourceName } from './shopify-order';

/** Orders of WooCommerce's REST API, whose `total` holds tax and shipping; `cart_hash` tells only what was bought, and is no cart's name. */
export const woocommerceOrdersJson = jsonOrders('woocommerce_orders_json', 1, read);

function read(order: Fields, members: OrderMembers, line: number): OrderTold {
  const { money } = members;
  const time = timesOf(order, members);
  const state = word(order.status)?.replace(/^wc_/, '') ?? null;
  const completedAt = time('date_completed');
  const sums = amountsOf(order, members);
  const refunded = refundedOf(order, members) ?? (state === 'refunded' ? sums.net : null);
  const attribution = attributionOf(order);
  const billing = fields(order.billing);
  const shipping = fields(order.shipping);
  const country = countryCode(text(shipping?.country)) ?? countryCode(text(billing?.country));
  const items = objects(order.line_items);
  return {
    line,
    identity: text(order.order_key) ?? text(order.id) ?? '',
    head: {
      shop: 'woocommerce',
      order_name: identifier(order.number) ?? identifier(order.id),
      created_at: time('date_created'),
      updated_at: time('date_modified'),
      paid_at: time('date_paid'),
      fulfilled_at: completedAt,
      cancelled_at: null,
      currency: members.currency(order.currency, 'currency'),
      subtotal: amountText(sums.net),
      discount: amountText(sums.discount),
      shipping: amountText(sums.shipping),
      tax: amountText(sums.tax),
      total: amountText(sums.total),
      refunded: amountText(refunded),
      payment_state: state,
      fulfilment_state: state === 'completed' || completedAt !== null ? 'fulfilled' : null,
      is_test: false,
      utm_source: tag(attribution('utm_source')),
      utm_medium: tag(attribution('utm_medium')),
      source_name: sourceName(text(order.created_via)),
    },
    items: items.map((item) => ({
      product_id: productCode(item.sku) ?? productCode(item.variation_id === 0 ? null : item.variation_id) ?? productCode(item.product_id),
      quantity: amountText(money(item.quantity, 'line_items[].quantity')),
      price: amountText(money(item.price, 'line_items[].price')),
      discount: null,
    })),
    coupons: objects(order.coupon_lines).flatMap(({ code }) => text(code) ?? []),
    cartToken: null,
    utmCampaign: attribution('utm_campaign'),
    phones: [billing, shipping].flatMap((address) => {
      const phone = text(address?.phone);
      return phone === null ? [] : [{ phone, country: countryCode(text(address?.country)) ?? country }];
    }),
    country,
  };
}

/** `date_created_gmt` is UTC without saying so; `date_created` is the shop's own time. */
const timesOf =
  (order: Fields, { time }: OrderMembers) =>
  (name: string): number | null =>
    time(order[`${name}_gmt`], `${name}_gmt`, 'UTC') ?? time(order[name], name);

/** `net` is after discounts, without tax and shipping: the lines of goods and of fees. */
function amountsOf(order: Fields, { money }: OrderMembers) {
  const total = money(order.total, 'total');
  const tax = money(order.total_tax, 'total_tax');
  const shipping = money(order.shipping_total, 'shipping_total');
  const net = total === null ? null : total - (tax ?? 0n) - (shipping ?? 0n);
  return { total, tax, shipping, net, discount: money(order.discount_total, 'discount_total') };
}

/** The sum of the refunds, which are told as negative amounts; null when there are none. */
function refundedOf(order: Fields, { money }: OrderMembers): Micros | null {
  const refunds = objects(order.refunds).map((refund) => money(refund.total, 'refunds[].total'));
  const sum = sumOf(refunds.map((amount) => (amount !== null && amount < 0n ? -amount : amount)));
  return sum === 0n ? null : sum;
}

/** Values of WooCommerce's own order attribution. */
function attributionOf(order: Fields): (name: string) => string | null {
  const values = new Map(
    objects(order.meta_data).flatMap((told) => {
      const key = text(told.key);
      const value = text(told.value);
      return key === null || value === null ? [] : [[key.replace(/^_?wc_order_attribution_/, ''), value] as const];
    }),
  );
  return (name) => values.get(name) ?? null;
}
