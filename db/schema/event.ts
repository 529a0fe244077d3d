import { date, integer, pgTable, timestamp } from 'drizzle-orm/pg-core';

/** One row per first step of a person of event files and step that strictly followed it; seconds from the first step. */
export const factEventStart = pgTable('fact_event_start', {
  startKey: integer('start_key').notNull(),
  personKey: integer('person_key').notNull(),
  position: integer('position').notNull(),
  seconds: integer('seconds').notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});
