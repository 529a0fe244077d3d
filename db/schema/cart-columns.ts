import { date, integer, timestamp } from 'drizzle-orm/pg-core';

/** The log line behind a row. */
export const place = {
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
};

/** When a row happened on the workspace's clock. */
export const instants = {
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
};
