import { boolean, date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per source, account, billing month, country, category and reason: units and money of a statement beside ours; over the reasons a cell adds up. */
export const factReconciliation = pgTable('fact_reconciliation', {
  source: text('source').notNull(),
  isChosen: boolean('is_chosen').notNull(),
  account: text('account').notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  country: text('country').notNull(),
  market: text('market').notNull(),
  category: text('category').notNull(),
  reason: text('reason').notNull(),
  ours: amount('ours'),
  theirs: amount('theirs'),
  ourCost: amount('our_cost'),
  theirCost: amount('their_cost'),
  unratedUnits: amount('unrated_units').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
  unconvertedCurrency: text('unconverted_currency'),
  isEstimate: boolean('is_estimate').notNull(),
  lines: integer('lines'),
  loadId: integer('load_id'),
  recordLine: integer('record_line'),
});

/** One row per line of an invoice or point of Meta's analytics, and what is made of it. */
export const factStatementLine = pgTable('fact_statement_line', {
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
  source: text('source').notNull(),
  account: text('account').notNull(),
  firstDay: date('first_day', { mode: 'string' }),
  entry: text('entry').notNull(),
  use: text('use').notNull(),
  document: text('document'),
  country: text('country'),
  market: text('market'),
  category: text('category'),
  units: amount('units'),
  amount: amount('amount'),
  currency: text('currency'),
  isUnloggedLine: boolean('is_unlogged_line').notNull(),
});

/** One row per account and billing month whose invoice tells tax: theirs beside that of the contract, in the reporting currency; null where not known. */
export const factStatementTax = pgTable('fact_statement_tax', {
  account: text('account').notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  ourTax: amount('our_tax'),
  theirTax: amount('their_tax'),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});
