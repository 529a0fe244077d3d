import { boolean, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

const person = {
  campaign: text('campaign'),
  line: text('line').notNull(),
  account: text('account').notNull(),
  country: text('country').notNull(),
  contactKey: integer('contact_key').notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  messageKey: integer('message_key').notNull(),
};

/** One row per message of a promotion that arrived; `saving` in the reporting currency, null: not outside, or only units without a price. */
export const factWindowMessage = pgTable('fact_window_message', {
  ...person,
  isInside: boolean('is_inside').notNull(),
  isOutside: boolean('is_outside').notNull(),
  movedLocalAt: timestamp('moved_local_at', { mode: 'string' }),
  saving: amount('saving'),
  unratedUnits: integer('unrated_units').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
  unconvertedCurrency: text('unconverted_currency'),
});

/** One row per conversation that the business opened within six hours after one of the same account, line and person had closed. */
export const factSoonConversation = pgTable('fact_soon_conversation', {
  ...person,
  secondsAfterClose: integer('seconds_after_close').notNull(),
});

/** Sums of both and of charged conversations by local day and every dimension; campaign null: none opened it. */
export const rollupWindowDay = pgTable('rollup_window_day', {
  localDay: date('local_day', { mode: 'string' }).notNull(),
  campaign: text('campaign'),
  line: text('line').notNull(),
  country: text('country').notNull(),
  unconvertedCurrency: text('unconverted_currency'),
  charged: integer('charged').notNull(),
  chargedMessages: integer('charged_messages').notNull(),
  openedSoon: integer('opened_soon').notNull(),
  inside: integer('inside').notNull(),
  outside: integer('outside').notNull(),
  saving: amount('saving'),
  unratedUnits: integer('unrated_units').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
});
