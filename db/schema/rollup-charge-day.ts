import { date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** Sums of fact_charge and fact_fee by local day and every dimension, for the actual run and each replay. */
export const rollupChargeDay = pgTable('rollup_charge_day', {
  run: text('run').notNull(),
  model: text('model').notNull(),
  category: text('category').notNull(),
  account: text('account').notNull(),
  line: text('line').notNull(),
  partner: text('partner').notNull(),
  country: text('country').notNull(),
  market: text('market').notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  billingMonth: text('billing_month').notNull(),
  unconvertedCurrency: text('unconverted_currency'),
  units: integer('units').notNull(),
  chargedUnits: integer('charged_units').notNull(),
  freeUnits: integer('free_units').notNull(),
  unratedUnits: integer('unrated_units').notNull(),
  borrowedUnits: integer('borrowed_units').notNull(),
  otherCardUnits: integer('other_card_units').notNull(),
  estimateUnits: integer('estimate_units').notNull(),
  metaFee: amount('meta_fee'),
  partnerFee: amount('partner_fee'),
  fixedCost: amount('fixed_cost'),
  tax: amount('tax'),
  unconvertedAmount: amount('unconverted_amount'),
});
