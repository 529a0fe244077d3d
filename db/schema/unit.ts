import { boolean, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One row per kind of billable unit: run, model, category, place, country and days. */
export const dimUnit = pgTable('dim_unit', {
  unitIx: integer('unit_ix').notNull(),
  run: text('run').notNull(),
  model: text('model').notNull(),
  category: text('category').notNull(),
  isProForma: boolean('is_pro_forma').notNull(),
  account: text('account').notNull(),
  line: text('line').notNull(),
  partner: text('partner').notNull(),
  country: text('country').notNull(),
  market: text('market').notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  billingMonth: text('billing_month').notNull(),
});

/** One row per billable unit: `unit_ix` says what it is (dim_unit), the rest who and when. */
export const factUnit = pgTable('fact_unit', {
  unitIx: integer('unit_ix').notNull(),
  contactKey: integer('contact_key').notNull(),
  openedAt: timestamp('opened_at', { mode: 'string' }).notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  messageKey: integer('message_key'),
});
