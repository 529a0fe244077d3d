import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Counts of fact_message by local hour and every dimension. */
export const rollupMessageHour = pgTable('rollup_message_hour', {
  localHour: timestamp('local_hour', { mode: 'string' }).notNull(),
  direction: text('direction').notNull(),
  type: text('type').notNull(),
  line: text('line').notNull(),
  partner: text('partner').notNull(),
  country: text('country').notNull(),
  template: text('template'),
  messages: integer('messages').notNull(),
  sent: integer('sent').notNull(),
  delivered: integer('delivered').notNull(),
  read: integer('read').notNull(),
  failed: integer('failed').notNull(),
  withheld: integer('withheld').notNull(),
  pending: integer('pending').notNull(),
});
