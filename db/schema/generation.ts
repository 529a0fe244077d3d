import { date, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** One row per line and local day between its first and last message: logged, partly logged or missing. */
export const coverageDay = pgTable('coverage_day', {
  line: text('line').notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  state: text('state').notNull(),
  messages: integer('messages').notNull(),
});

/** One row per fact about the generation itself: its zone, currency, settings and what was left out. */
export const generationMeta = pgTable('generation_meta', {
  key: text('key').notNull(),
  value: text('value'),
});
