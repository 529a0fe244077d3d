import { countryCode } from '../identity/country-name';
import { type Fields, fields, identifier, list, objects, productCode, text, word } from './field';
import { amountText, type Micros, micros, sumOf } from './micros';
import { noteAttributes } from './note-attributes';
import { jsonOrders, type OrderMembers } from './order-json';
import type { OrderTold } from './order-told';
import { sourceName } from './shopify-order';
import { shopifyRefunded } from './shopify-refund';

/** Orders of Shopify's REST API and of its webhooks. Amounts are in the shop's currency. */
export const shopifyOrdersJson = jsonOrders('shopify_orders_json', 2, read);

function read(order: Fields, members: OrderMembers, line: number): OrderTold {
  const { money, time } = members;
  const amounts = amountsOf(order, money);
  const items = objects(order.line_items);
  const note = noteAttributes(notesOf(order));
  const billing = fields(order.billing_address);
  const shipping = fields(order.shipping_address);
  const country = countryOf(shipping) ?? countryOf(billing);
  const customer = fields(order.customer);
  return {
    line,
    identity: text(order.id) ?? '',
    head: {
      shop: 'shopify',
      order_name: identifier(order.name),
      created_at: time(order.created_at, 'created_at'),
      updated_at: time(order.updated_at, 'updated_at'),
      paid_at: null,
      fulfilled_at: fulfilledAt(order, time),
      cancelled_at: time(order.cancelled_at, 'cancelled_at'),
      currency: members.currency(order.currency, 'currency'),
      ...amounts,
      payment_state: word(order.financial_status),
      fulfilment_state: word(order.fulfillment_status),
      is_test: order.test === true || /bogus/i.test(text(order.gateway) ?? ''),
      utm_source: note.utmSource,
      utm_medium: note.utmMedium,
      source_name: sourceName(text(order.source_name)),
    },
    items: items.map((item) => ({
      product_id: productCode(item.sku) ?? productCode(item.variant_id) ?? productCode(item.product_id),
      quantity: amountText(money(item.quantity, 'line_items[].quantity')),
      price: amountText(money(item.price, 'line_items[].price')),
      discount: amountText(money(item.total_discount, 'line_items[].total_discount')),
    })),
    coupons: list(order.discount_codes).flatMap((code) => text(fields(code)?.code ?? code) ?? []),
    cartToken: text(order.cart_token) ?? note.cartToken,
    utmCampaign: note.utmCampaign,
    phones: [
      { phone: text(order.phone), country },
      { phone: text(customer?.phone), country },
      { phone: text(billing?.phone), country: countryOf(billing) ?? country },
      { phone: text(shipping?.phone), country: countryOf(shipping) ?? country },
      { phone: text(fields(customer?.default_address)?.phone), country: countryOf(fields(customer?.default_address)) ?? country },
    ].flatMap(({ phone, country: home }) => (phone === null ? [] : [{ phone, country: home }])),
    country,
  };
}

/**
 * An order that was edited upwards is worth what it is now; one that shrank or was refunded says so in `refunded`. A tax that the prices hold is taken
 * out of the subtotal.
 */
function amountsOf(order: Fields, money: OrderMembers['money']) {
  const total = money(order.total_price, 'total_price');
  const current = money(order.current_total_price, 'current_total_price');
  const hasGrown = total !== null && current !== null && current > total;
  const now = (name: string): Micros | null =>
    (hasGrown ? money(order[`current_${name}`], `current_${name}`) : null) ?? money(order[name], name);
  const subtotal = now('subtotal_price');
  const goodsTax = order.taxes_included === true ? goodsTaxOf(order) : 0n;
  return {
    subtotal: amountText(subtotal === null ? null : subtotal - goodsTax),
    discount: amountText(now('total_discounts')),
    shipping: amountText(shippingOf(order)),
    tax: amountText(now('total_tax')),
    total: amountText(hasGrown ? current : total),
    refunded: amountText(shopifyRefunded(order, subtotal)),
  };
}

/** The tax on the lines of goods where they tell it, else the tax of the whole order. */
function goodsTaxOf(order: Fields): Micros {
  const taxes = objects(order.line_items).flatMap((item) => objects(item.tax_lines));
  return taxes.length > 0 ? sumOf(taxes.map((tax) => micros(tax.price))) : (micros(order.total_tax) ?? 0n);
}

function shippingOf(order: Fields): Micros {
  const told = micros(fields(fields(order.total_shipping_price_set)?.shop_money)?.amount);
  return told ?? sumOf(objects(order.shipping_lines).map((line) => micros(line.discounted_price) ?? micros(line.price)));
}

/** When the first part was sent. */
function fulfilledAt(order: Fields, time: OrderMembers['time']): number | null {
  if (order.fulfillment_status === null) return null;
  const sent = objects(order.fulfillments).flatMap((told) =>
    told.status === 'success' ? (time(told.created_at, 'fulfillments[].created_at') ?? []) : [],
  );
  return sent.length === 0 ? null : Math.min(...sent);
}

/** Note attributes as the export writes them, with the page the customer landed on. */
const notesOf = (order: Fields): string =>
  [
    ...objects(order.note_attributes).map(({ name, value }) => `${text(name) ?? ''}: ${(text(value) ?? '').replace(/[\r\n]+/g, ' ')}`),
    `landing_site: ${text(order.landing_site) ?? ''}`,
  ].join('\n');

const countryOf = (address: Fields | null): string | null =>
  countryCode(text(address?.country_code)) ?? countryCode(text(address?.country));
