import { canonical } from './canonical';
import { identifier, productCode, word } from './field';
import { noteAttributes } from './note-attributes';
import type { Row } from './rows';
import { shopifyBuyer, shopifyPhones } from './shopify-buyer';
import { type Spoilt, shopifyCells } from './shopify-cells';
import type { ShopifyGroup } from './shopify-group';
import type { SourceContext } from './source';

/** The rows that one order becomes. */
export type OrderRows = {
  readonly order: Row<'order'>;
  readonly items: readonly Row<'order_item'>[];
  readonly candidates: readonly Row<'contact_candidate'>[];
};

/** Reads one order of Shopify's export from all of its rows, or says what spoils it. */
export function shopifyOrder(group: ShopifyGroup, context: SourceContext): OrderRows | Spoilt {
  const { identity } = context;
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
  const items = group.items.map((item, position) => ({
    position,
    product_id: productCode(item.sku),
    quantity: quantity(item.quantity, item.line),
    price: money(item.price, 'Lineitem price', item.line),
    discount: money(item.discount, 'Lineitem discount', item.line),
  }));
  const [first] = spoilt;
  if (first !== undefined) return first;

  const note = noteAttributes(cell('note_attributes') ?? '');
  const coupon = couponOf(cell('discount_code'));
  const identityOfOrder = cell('id') ?? `${cell('name')}|${createdAt}`;
  const orderId = identity.key('order', `shopify|${identityOfOrder}`);
  const recordId = identity.key('order state', canonical([identityOfOrder, told, items, note, coupon, shopifyPhones(group)]));
  const { buyer, country } = shopifyBuyer(group, identity);
  return {
    order: {
      record_id: recordId,
      record_line: group.line,
      order_id: orderId,
      ...told,
      contact_id: buyer.contactId,
      contact_country: country,
      cart_token_id: note.cartToken === null ? null : identity.key('cart_token', note.cartToken),
      coupon_id: coupon === null ? null : identity.sharedText(coupon),
      utm_source: note.utmSource,
      utm_medium: note.utmMedium,
      utm_campaign_id: note.utmCampaign === null ? null : identity.sharedText(note.utmCampaign),
    },
    items: items.map((item, index) => ({
      ...item,
      record_line: group.items[index]?.line ?? group.line,
      record_id: recordId,
      order_id: orderId,
    })),
    candidates: buyer.candidates.map((candidate) => ({ owner_id: recordId, ...candidate })),
  };
}

/** The first of several codes, in upper case; the column may also hold a sales channel's free text. */
const couponOf = (cell: string | null): string | null => cell?.split(',')[0]?.trim().toUpperCase() || null;

const sourceName = (cell: string | null): string | null => (cell !== null && /^[\w.-]{1,40}$/.test(cell) ? cell.toLowerCase() : null);
