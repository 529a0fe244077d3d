import { boolean, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per conversation and basis, a view over fact_unit and dim_unit. Money is in the reporting currency; it and `is_charged` are null where conversations were not billed. */
export const factConversation = pgTable('fact_conversation', {
  basis: text('basis').notNull(),
  model: text('model').notNull(),
  origin: text('origin').notNull(),
  isProForma: boolean('is_pro_forma').notNull(),
  account: text('account').notNull(),
  line: text('line').notNull(),
  partner: text('partner').notNull(),
  contactKey: integer('contact_key'),
  country: text('country').notNull(),
  market: text('market').notNull(),
  openedAt: timestamp('opened_at', { mode: 'string' }).notNull(),
  expiresAt: timestamp('expires_at', { mode: 'string' }).notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  billingMonth: text('billing_month').notNull(),
  isCharged: boolean('is_charged'),
  freeReason: text('free_reason'),
  inboundMessages: integer('inbound_messages').notNull(),
  outboundMessages: integer('outbound_messages').notNull(),
  isUnrated: boolean('is_unrated').notNull(),
  metaFee: amount('meta_fee'),
  partnerFee: amount('partner_fee'),
  fixedCost: amount('fixed_cost'),
  cost: amount('cost'),
  unconvertedAmount: amount('unconverted_amount'),
  unconvertedCurrency: text('unconverted_currency'),
  isEstimate: boolean('is_estimate').notNull(),
  messageKey: integer('message_key'),
});
