import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per template, language and version: its life on the platform. */
export const dimTemplateVersion = pgTable('dim_template_version', {
  template: text('template').notNull(),
  language: text('language'),
  version: text('version').notNull(),
  category: text('category'),
  submittedAt: timestamp('submitted_at', { mode: 'string' }),
  decidedAt: timestamp('decided_at', { mode: 'string' }),
  decisionSeconds: amount('decision_seconds'),
  decision: text('decision'),
  reason: text('reason'),
  paused: integer('paused').notNull(),
  quality: text('quality'),
  loadId: integer('load_id'),
  recordLine: integer('record_line'),
});
