import { date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** Every cost of the channel in force, by local day; `unallocated` stands where a cost belongs to no line or country. */
export const rollupCostDay = pgTable('rollup_cost_day', {
  localDay: date('local_day', { mode: 'string' }).notNull(),
  line: text('line').notNull(),
  partner: text('partner').notNull(),
  country: text('country').notNull(),
  account: text('account').notNull(),
  unconvertedCurrency: text('unconverted_currency'),
  metaFee: amount('meta_fee'),
  partnerFee: amount('partner_fee'),
  fixedCost: amount('fixed_cost'),
  cost: amount('cost'),
  conversations: integer('conversations').notNull(),
  chargedUnits: integer('charged_units').notNull(),
  unratedUnits: integer('unrated_units').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
});
