import { bigint, boolean, date, doublePrecision, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per order. `touch` null: nobody in the channel can be credited; `revenue` null: no exchange rate. */
export const factOrder = pgTable('fact_order', {
  orderKey: integer('order_key').notNull(),
  orderId: bigint('order_id', { mode: 'bigint' }).notNull(),
  createdAt: timestamp('created_at', { mode: 'string' }).notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  currency: text('currency').notNull(),
  revenue: amount('revenue'),
  revenueOrderCurrency: amount('revenue_order_currency'),
  unconvertedAmount: amount('unconverted_amount'),
  grossMargin: amount('gross_margin'),
  categoryMarginShare: doublePrecision('category_margin_share'),
  countsAsRevenue: boolean('counts_as_revenue').notNull(),
  paymentState: text('payment_state'),
  contactKey: integer('contact_key'),
  country: text('country'),
  matchedBy: text('matched_by'),
  touch: text('touch'),
  touchAt: timestamp('touch_at', { mode: 'string' }),
  line: text('line'),
  partner: text('partner'),
  account: text('account'),
  campaignId: bigint('campaign_id', { mode: 'bigint' }),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});
