import { bigint, boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One row per person's number; numbers of one person share a `person_key`. `label` shows the calling code and the last two digits only. */
export const dimContact = pgTable('dim_contact', {
  contactKey: integer('contact_key').notNull(),
  personKey: integer('person_key').notNull(),
  contactId: bigint('contact_id', { mode: 'bigint' }).notNull(),
  country: text('country').notNull(),
  market: text('market').notNull(),
  label: text('label'),
  isExcluded: boolean('is_excluded').notNull(),
});

/** One row per business number, in E.164, or `unknown`. */
export const dimLine = pgTable('dim_line', {
  line: text('line').notNull(),
  name: text('name'),
  country: text('country'),
});

/** One row per line, phone number id, account, partner and time; null bounds are open. */
export const dimLineSpan = pgTable('dim_line_span', {
  line: text('line').notNull(),
  phoneNumberId: text('phone_number_id'),
  account: text('account').notNull(),
  partner: text('partner').notNull(),
  validFrom: timestamp('valid_from', { mode: 'string' }),
  validUntil: timestamp('valid_until', { mode: 'string' }),
});

/** One row per partner of the settings or of a line's span. */
export const dimPartner = pgTable('dim_partner', {
  partner: text('partner').notNull(),
  name: text('name'),
});

/** One row per account, with what is assumed about it. */
export const dimAccount = pgTable('dim_account', {
  account: text('account').notNull(),
  timezone: text('timezone').notNull(),
  currency: text('currency').notNull(),
  isTimezoneAssumed: boolean('is_timezone_assumed').notNull(),
  isCurrencyAssumed: boolean('is_currency_assumed').notNull(),
});
