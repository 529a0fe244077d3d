import { identifier, productCode, word } from './field';
import { noteAttributes } from './note-attributes';
import type { OrderTold } from './order-told';
import { shopifyCountry, shopifyPhones } from './shopify-buyer';
import { type Spoilt, shopifyCells } from './shopify-cells';
import type { ShopifyGroup } from './shopify-group';
import type { SourceContext } from './source';

/** Reads one order of Shopify's export from all of its rows, or says what spoils it. */
export function shopifyOrder(group: ShopifyGroup, context: SourceContext): OrderTold | Spoilt {
  const { cell, needed, time, money, quantity, spoil, spoilt } = shopifyCells(group, context);
  needed('created_at', 'Created at', 'no creation time');
  const createdAt = time('created_at', 'Created at');
  const currency = needed('currency', 'Currency', 'no currency').toUpperCase();
  if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) spoil({ reason: 'no currency', detail: 'Currency holds no currency code' });
  if (cell('subtotal') === null) needed('total', 'Total', 'no total');
  const told = {
    shop: 'shopify',
    order_name: identifier(cell('name')),
    created_at: createdAt,
    updated_at: null,
    paid_at: time('paid_at', 'Paid at'),
    fulfilled_at: time('fulfilled_at', 'Fulfilled at'),
    cancelled_at: time('cancelled_at', 'Cancelled at'),
    currency,
    subtotal: money(cell('subtotal'), 'Subtotal'),
    discount: money(cell('discount_amount'), 'Discount Amount'),
    shipping: money(cell('shipping'), 'Shipping'),
    tax: money(cell('taxes'), 'Taxes'),
    total: money(cell('total'), 'Total'),
    refunded: money(cell('refunded_amount'), 'Refunded Amount'),
    payment_state: word(cell('financial_status')),
    fulfilment_state: word(cell('fulfillment_status')),
    is_test: /bogus gateway/i.test(cell('payment_method') ?? ''),
    source_name: sourceName(cell('source')),
  };
  const items = group.items.map((item) => ({
    line: item.line,
    product_id: productCode(item.sku),
    quantity: quantity(item.quantity, item.line),
    price: money(item.price, 'Lineitem price', item.line),
    discount: money(item.discount, 'Lineitem discount', item.line),
  }));
  const [first] = spoilt;
  if (first !== undefined) return first;

  const note = noteAttributes(cell('note_attributes') ?? '');
  return {
    line: group.line,
    identity: cell('id') ?? `${cell('name')}|${createdAt}`,
    head: { ...told, utm_source: note.utmSource, utm_medium: note.utmMedium },
    items,
    coupons: cell('discount_code')?.split(',') ?? [],
    cartToken: note.cartToken,
    utmCampaign: note.utmCampaign,
    phones: shopifyPhones(group),
    country: shopifyCountry(group),
  };
}

/** The channel that an order came through, such as `web` or an app's number; null for free text. */
export const sourceName = (cell: string | null): string | null =>
  cell !== null && /^[\w.-]{1,40}$/.test(cell) ? cell.toLowerCase() : null;
