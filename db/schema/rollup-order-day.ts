import { date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** Sums of fact_order (orders that count as revenue) by local day and every dimension. `touch` null: not attributed; `gross_margin` null: margin unknown. */
export const rollupOrderDay = pgTable('rollup_order_day', {
  localDay: date('local_day', { mode: 'string' }).notNull(),
  touch: text('touch'),
  country: text('country'),
  line: text('line'),
  partner: text('partner'),
  account: text('account'),
  currency: text('currency').notNull(),
  orders: integer('orders').notNull(),
  revenue: amount('revenue'),
  unconvertedAmount: amount('unconverted_amount'),
  grossMargin: amount('gross_margin'),
  matchedOrders: integer('matched_orders').notNull(),
});
