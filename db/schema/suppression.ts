import { date, doublePrecision, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per rule (null: all rules of the workspace together), local day and thing that its list brings about. */
export const factSuppression = pgTable('fact_suppression', {
  rule: text('rule'),
  /** Of an effect `shared` alone: the other rule. */
  alsoOn: text('also_on'),
  effect: text('effect').notNull(),
  personKey: integer('person_key').notNull(),
  contactKey: integer('contact_key').notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  localAt: timestamp('local_at', { mode: 'string' }),
  conversations: doublePrecision('conversations'),
  metaFee: doublePrecision('meta_fee'),
  partnerFee: doublePrecision('partner_fee'),
  unratedUnits: doublePrecision('unrated_units'),
  orders: integer('orders').notNull(),
  grossMargin: amount('gross_margin'),
  unconvertedAmount: doublePrecision('unconverted_amount'),
  unconvertedCurrency: text('unconverted_currency'),
  unconvertedRevenue: amount('unconverted_revenue'),
  orderCurrency: text('order_currency'),
  loadId: integer('load_id'),
  recordLine: integer('record_line'),
});

/** One row per rule of the workspace, person and time on its list; `untilDay` null: still on it at the end of the log. */
export const factSuppressionSpan = pgTable('fact_suppression_span', {
  rule: text('rule').notNull(),
  personKey: integer('person_key').notNull(),
  contactKey: integer('contact_key').notNull(),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  untilDay: date('until_day', { mode: 'string' }),
  told: text('told').notNull(),
});
