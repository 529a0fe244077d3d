import { bigint, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per order that counts as revenue, with the one channel that has it; `otherChannel` is that of its UTM where WhatsApp has the order. */
export const factChannelOrder = pgTable('fact_channel_order', {
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  country: text('country').notNull(),
  channel: text('channel').notNull(),
  otherChannel: text('other_channel'),
  revenue: amount('revenue'),
  currency: text('currency').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
  contactKey: integer('contact_key'),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});

/** One row per day, channel and campaign of what another channel cost, in the reporting currency; null cost = no exchange rate. */
export const factChannelCost = pgTable('fact_channel_cost', {
  localDay: date('local_day', { mode: 'string' }).notNull(),
  channel: text('channel').notNull(),
  costOwn: amount('cost_own').notNull(),
  currency: text('currency').notNull(),
  cost: amount('cost'),
  unconvertedAmount: amount('unconverted_amount'),
  clicks: bigint('clicks', { mode: 'number' }),
  impressions: bigint('impressions', { mode: 'number' }),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});
