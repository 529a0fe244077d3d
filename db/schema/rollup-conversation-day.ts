import { boolean, date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** Sums of fact_conversation by local day and every dimension. A sum is null where nothing summed had a value. */
export const rollupConversationDay = pgTable('rollup_conversation_day', {
  basis: text('basis').notNull(),
  model: text('model').notNull(),
  origin: text('origin').notNull(),
  isProForma: boolean('is_pro_forma').notNull(),
  account: text('account').notNull(),
  line: text('line').notNull(),
  partner: text('partner').notNull(),
  country: text('country').notNull(),
  market: text('market').notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  billingMonth: text('billing_month').notNull(),
  unconvertedCurrency: text('unconverted_currency'),
  conversations: integer('conversations').notNull(),
  charged: integer('charged'),
  freeTier: integer('free_tier'),
  freeEntryPoint: integer('free_entry_point'),
  unrated: integer('unrated').notNull(),
  inboundMessages: integer('inbound_messages').notNull(),
  outboundMessages: integer('outbound_messages').notNull(),
  metaFee: amount('meta_fee'),
  partnerFee: amount('partner_fee'),
  fixedCost: amount('fixed_cost'),
  cost: amount('cost'),
  isEstimateCount: integer('is_estimate_count').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
});
