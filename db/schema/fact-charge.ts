import { boolean, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per billable unit, run and model, a view over fact_unit and dim_unit. `run` is `actual` for the model in force, `replay` for every model over the whole log. */
export const factCharge = pgTable('fact_charge', {
  run: text('run').notNull(),
  model: text('model').notNull(),
  category: text('category').notNull(),
  isCharged: boolean('is_charged').notNull(),
  isUnrated: boolean('is_unrated').notNull(),
  freeReason: text('free_reason'),
  account: text('account').notNull(),
  line: text('line').notNull(),
  partner: text('partner').notNull(),
  contactKey: integer('contact_key'),
  country: text('country').notNull(),
  market: text('market').notNull(),
  occurredAt: timestamp('occurred_at', { mode: 'string' }).notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  billingMonth: text('billing_month').notNull(),
  metaFee: amount('meta_fee'),
  metaFeeAccount: amount('meta_fee_account'),
  accountCurrency: text('account_currency'),
  partnerFee: amount('partner_fee'),
  tax: amount('tax'),
  rateEffectiveFrom: date('rate_effective_from', { mode: 'string' }),
  isRateBorrowed: boolean('is_rate_borrowed').notNull(),
  isOtherCard: boolean('is_other_card').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
  unconvertedCurrency: text('unconverted_currency'),
  messageKey: integer('message_key'),
  isEstimate: boolean('is_estimate').notNull(),
});
