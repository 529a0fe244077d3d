import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { instants, place } from './cart-columns';
import { amount } from './money';

/** One row per product shown to a person ('shown') or asked about ('asked'). `product_id` null: the message does not say which. */
export const factProductMention = pgTable('fact_product_mention', {
  kind: text('kind').notNull(),
  messageKey: integer('message_key').notNull(),
  contactKey: integer('contact_key'),
  personKey: integer('person_key'),
  line: text('line').notNull(),
  country: text('country').notNull(),
  mentionedAt: timestamp('mentioned_at', { mode: 'string' }).notNull(),
  ...instants,
  productId: text('product_id'),
  catalogId: text('catalog_id'),
  ...place,
});

/** One row per cart sent in chat, in its last version. `value` null: a price or quantity is missing, or several currencies; `value_reporting` null: no rate as well. */
export const factCart = pgTable('fact_cart', {
  cartKey: integer('cart_key').notNull(),
  messageKey: integer('message_key').notNull(),
  contactKey: integer('contact_key'),
  personKey: integer('person_key'),
  line: text('line').notNull(),
  country: text('country').notNull(),
  entry: text('entry').notNull(),
  campaign: text('campaign'),
  firstSentAt: timestamp('first_sent_at', { mode: 'string' }).notNull(),
  sentAt: timestamp('sent_at', { mode: 'string' }).notNull(),
  ...instants,
  versions: integer('versions').notNull(),
  items: integer('items').notNull(),
  units: amount('units'),
  gaps: integer('gaps').notNull(),
  currencies: integer('currencies').notNull(),
  value: amount('value'),
  currency: text('currency'),
  valueReporting: amount('value_reporting'),
  unconvertedAmount: amount('unconverted_amount'),
  band: amount('band'),
  stock: text('stock').notNull(),
  orderKey: integer('order_key'),
  matchedBy: text('matched_by'),
  orderedAt: timestamp('ordered_at', { mode: 'string' }),
  orderedLocalAt: timestamp('ordered_local_at', { mode: 'string' }),
  isOrdered: boolean('is_ordered').notNull(),
  isSettled: boolean('is_settled').notNull(),
  ...place,
});

/** One row per line of a cart in its last version. `value` in the reporting currency; null: no price, no quantity or no rate. */
export const factCartItem = pgTable('fact_cart_item', {
  cartKey: integer('cart_key').notNull(),
  messageKey: integer('message_key').notNull(),
  contactKey: integer('contact_key'),
  line: text('line').notNull(),
  country: text('country').notNull(),
  ...instants,
  isOrdered: boolean('is_ordered').notNull(),
  isSettled: boolean('is_settled').notNull(),
  isInStock: boolean('is_in_stock'),
  position: integer('position').notNull(),
  productId: text('product_id'),
  quantity: amount('quantity'),
  itemPrice: amount('item_price'),
  currency: text('currency'),
  value: amount('value'),
  unconvertedAmount: amount('unconverted_amount'),
  ...place,
});

/** One row per line of a shop's order. `revenue` is the line's share of the order's; null: not told or no rate. */
export const factOrderItem = pgTable('fact_order_item', {
  orderKey: integer('order_key').notNull(),
  contactKey: integer('contact_key'),
  line: text('line').notNull(),
  country: text('country').notNull(),
  ...instants,
  countsAsRevenue: boolean('counts_as_revenue').notNull(),
  isFromChat: boolean('is_from_chat').notNull(),
  position: integer('position').notNull(),
  productId: text('product_id'),
  quantity: amount('quantity'),
  value: amount('value'),
  currency: text('currency').notNull(),
  revenue: amount('revenue'),
  unconvertedAmount: amount('unconverted_amount'),
  ...place,
});

/** One row per beginning of a journey and the seconds from it to each step, of thirty days; null: not reached. */
export const factCartStart = pgTable('fact_cart_start', {
  startKey: integer('start_key').notNull(),
  personKey: integer('person_key').notNull(),
  contactKey: integer('contact_key').notNull(),
  kind: integer('kind').notNull(),
  begunAt: timestamp('begun_at', { mode: 'string' }).notNull(),
  ...instants,
  line: text('line').notNull(),
  country: text('country').notNull(),
  campaign: text('campaign'),
  entry: text('entry').notNull(),
  messageKey: integer('message_key'),
  orderKey: integer('order_key'),
  toProduct: integer('to_product'),
  toCart: integer('to_cart'),
  toOrder: integer('to_order'),
  toPaid: integer('to_paid'),
  toFulfilled: integer('to_fulfilled'),
  isPaidTimed: boolean('is_paid_timed').notNull(),
  isFulfilledTimed: boolean('is_fulfilled_timed').notNull(),
  chainCart: integer('chain_cart'),
  chainOrder: integer('chain_order'),
  chainPaid: integer('chain_paid'),
  chainFulfilled: integer('chain_fulfilled'),
  ...place,
});

/** One row per step of a funnel, in order, with its source and whether the logs can show it. */
export const dimFunnelStep = pgTable('dim_funnel_step', {
  funnel: text('funnel').notNull(),
  position: integer('position').notNull(),
  step: text('step').notNull(),
  source: text('source').notNull(),
  observability: text('observability').notNull(),
});
