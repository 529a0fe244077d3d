import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One row per loaded file. */
export const loadFile = pgTable('load_file', {
  loadId: integer('load_id').notNull(),
  load: integer('load').notNull(),
  path: text('path').notNull(),
  kind: text('kind').notNull(),
  sha256: text('sha256').notNull(),
  records: integer('records').notNull(),
  accepted: integer('accepted').notNull(),
  duplicates: integer('duplicates').notNull(),
  rejected: integer('rejected').notNull(),
  firstAt: timestamp('first_at', { mode: 'string' }),
  lastAt: timestamp('last_at', { mode: 'string' }),
});

/** One row per record that could not be used: where it stands and why. */
export const loadReject = pgTable('load_reject', {
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
  reason: text('reason').notNull(),
  detail: text('detail'),
  shape: text('shape'),
});
