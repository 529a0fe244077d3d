import { date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per order with a touch of its person in the thirty days before: the latest touch, and how long before. */
export const factOrderReach = pgTable('fact_order_reach', {
  orderKey: integer('order_key').notNull(),
  touch: text('touch').notNull(),
  line: text('line'),
  partner: text('partner'),
  account: text('account'),
  secondsBefore: integer('seconds_before').notNull(),
});

/** Sums of the orders that a window of one length would earn, by local day and every dimension; longer windows hold the shorter ones again. */
export const rollupOrderWindow = pgTable('rollup_order_window', {
  localDay: date('local_day', { mode: 'string' }).notNull(),
  touch: text('touch').notNull(),
  country: text('country'),
  line: text('line'),
  partner: text('partner'),
  account: text('account'),
  windowSeconds: integer('window_seconds').notNull(),
  orders: integer('orders').notNull(),
  revenue: amount('revenue'),
  grossMargin: amount('gross_margin'),
});
