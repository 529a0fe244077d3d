import { countryCode } from '../identity/country-name';
import { type Fields, fields, identifier, objects, productCode, text, word } from './field';
import { amountText, sumOf } from './micros';
import { noteAttributes } from './note-attributes';
import { jsonOrders, type OrderMembers } from './order-json';
import type { OrderTold } from './order-told';
import { sourceName } from './shopify-order';

/** Orders of Tiendanube and Nuvemshop, whose `subtotal` is before discounts. A cancelled order without a time of it was cancelled at once. */
export const tiendanubeOrdersJson = jsonOrders('tiendanube_orders_json', 1, read);

function read(order: Fields, members: OrderMembers, line: number): OrderTold {
  const { time, money } = members;
  const createdAt = time(order.created_at, 'created_at');
  const cancelledAt = time(order.cancelled_at, 'cancelled_at');
  const isCancelled = /^cancel/i.test(text(order.status) ?? '');
  const note = noteAttributes(`landing_url: ${text(order.landing_url) ?? ''}`);
  const address = fields(order.shipping_address);
  const country = countryCode(text(address?.country)) ?? countryCode(text(order.billing_country));
  const shippedAt = time(order.shipped_at, 'shipped_at');
  const state = word(order.payment_status);
  const sums = amountsOf(order, members);
  return {
    line,
    identity: [text(order.store_id), text(order.id)].filter((part) => part !== null).join('|'),
    head: {
      shop: 'tiendanube',
      order_name: identifier(order.number) ?? identifier(order.id),
      created_at: createdAt,
      updated_at: time(order.updated_at, 'updated_at'),
      paid_at: time(order.paid_at, 'paid_at'),
      fulfilled_at: shippedAt,
      cancelled_at: cancelledAt ?? (isCancelled ? createdAt : null),
      currency: members.currency(order.currency, 'currency'),
      subtotal: amountText(sums.net),
      discount: amountText(sums.discount),
      shipping: amountText(sums.shipping),
      tax: null,
      total: amountText(sums.total),
      refunded: state === 'refunded' ? amountText(sums.net ?? sums.total) : null,
      payment_state: state,
      fulfilment_state: isSent(text(order.shipping_status)) ? 'fulfilled' : word(order.shipping_status),
      is_test: false,
      utm_source: note.utmSource,
      utm_medium: note.utmMedium,
      source_name: sourceName(text(order.storefront)),
    },
    items: objects(order.products).map((item) => ({
      product_id: productCode(item.sku) ?? productCode(item.variant_id) ?? productCode(item.product_id),
      quantity: amountText(money(item.quantity, 'products[].quantity')),
      price: amountText(money(item.price, 'products[].price')),
      discount: null,
    })),
    coupons: objects(order.coupon).flatMap(({ code }) => text(code) ?? []),
    cartToken: null,
    utmCampaign: note.utmCampaign,
    phones: [fields(order.customer)?.phone, order.contact_phone, order.billing_phone, address?.phone].flatMap((told) => {
      const phone = text(told);
      return phone === null ? [] : [{ phone, country }];
    }),
    country,
  };
}

/** `net` is the goods after all discounts; shipping is what the customer paid for it. */
function amountsOf(order: Fields, { money }: OrderMembers) {
  const goods = money(order.subtotal, 'subtotal');
  const told = money(order.discount, 'discount');
  const parts = sumOf([
    money(order.discount_coupon, 'discount_coupon'),
    money(order.discount_gateway, 'discount_gateway'),
    money(fields(order.promotional_discount)?.total_discount_amount, 'promotional_discount'),
  ]);
  const discount = told ?? parts;
  return {
    net: goods === null ? null : goods - discount,
    discount,
    shipping: money(order.shipping_cost_customer, 'shipping_cost_customer'),
    total: money(order.total, 'total'),
  };
}

const isSent = (state: string | null): boolean => /^(?:shipped|delivered|fulfilled)$/i.test(state ?? '');
