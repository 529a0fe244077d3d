import { boolean, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per line and time at one account and partner, in order; null bounds are open. `isProposed`: a port that the log alone shows. */
export const dimLineStay = pgTable('dim_line_stay', {
  line: text('line').notNull(),
  stay: integer('stay').notNull(),
  account: text('account').notNull(),
  partner: text('partner').notNull(),
  api: text('api'),
  idFormat: text('id_format'),
  isSet: boolean('is_set').notNull(),
  isProposed: boolean('is_proposed').notNull(),
  validFrom: timestamp('valid_from', { mode: 'string' }),
  validUntil: timestamp('valid_until', { mode: 'string' }),
  firstAt: timestamp('first_at', { mode: 'string' }),
  lastAt: timestamp('last_at', { mode: 'string' }),
});

/** One row per line and event of its quality, its limit or its account. */
export const factLineEvent = pgTable('fact_line_event', {
  line: text('line').notNull(),
  account: text('account').notNull(),
  partner: text('partner').notNull(),
  occurredAt: timestamp('occurred_at', { mode: 'string' }).notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  kind: text('kind').notNull(),
  value: text('value').notNull(),
  previousLimit: text('previous_limit'),
  currentLimit: text('current_limit'),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});

/** One row per message that arrived after its line had moved (`tail`), and per conversation billed by both sides (`double`). */
export const factPortCase = pgTable('fact_port_case', {
  kind: text('kind').notNull(),
  line: text('line').notNull(),
  account: text('account').notNull(),
  partner: text('partner').notNull(),
  otherAccount: text('other_account').notNull(),
  otherPartner: text('other_partner').notNull(),
  contactKey: integer('contact_key'),
  country: text('country').notNull(),
  occurredAt: timestamp('occurred_at', { mode: 'string' }).notNull(),
  reachedAt: timestamp('reached_at', { mode: 'string' }).notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  messageKey: integer('message_key').notNull(),
  metaFee: amount('meta_fee'),
});
