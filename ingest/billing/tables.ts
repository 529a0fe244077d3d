/**
 * One row per delivered message, in any order: the pass sorts it. Times are epoch seconds; no column is null.
 * `effective_at`: an inbound message's time, an outbound one's delivery. Outbound messages that were never delivered may be
 * there with `is_delivered` 0 and `effective_at` = `sent_at`; only `opensOnFailure` heeds them.
 */
export const createBillingEvent = `create or replace table billing_event (
  account_ix integer, line_ix integer, contact_key integer, effective_at double, rank tinyint, message_key integer,
  sent_at double, kind utinyint, category utinyint, is_mexico utinyint, is_delivered utinyint, reported_ix integer)`;

/**
 * One row per conversation id that a delivered or read status named under conversation pricing (never PMP: its ids differ by message).
 * `reported_ix` counts from 0; `origin` is a code of `typeCodes`.
 */
export const createReportedConversation = `create or replace table reported_conversation (
  reported_ix integer, opened_at double, expires_at double, origin utinyint)`;

/** Columns of the events as the pass reads them, with the type that makes each a plain typed array. */
export const eventColumns = {
  account_ix: 'integer',
  line_ix: 'integer',
  contact_key: 'integer',
  effective_at: 'double',
  sent_at: 'double',
  message_key: 'integer',
  reported_ix: 'integer',
  kind: 'utinyint',
  category: 'utinyint',
  is_mexico: 'utinyint',
  is_delivered: 'utinyint',
} as const;

export const selectEvents = `select ${Object.entries(eventColumns)
  .map(([name, type]) => `${name}::${type}`)
  .join(', ')}
  from billing_event order by account_ix, line_ix, contact_key, effective_at, rank, message_key`;

export const selectReported = `select reported_ix::integer, opened_at::double, expires_at::double, origin::utinyint
  from reported_conversation`;

/** Columns of `ledger_unit` in order, with their DuckDB type; codes are those of codes.ts. */
export const unitColumns = {
  run: 'utinyint',
  model: 'utinyint',
  type: 'utinyint',
  is_pro_forma: 'utinyint',
  free_reason: 'utinyint',
  is_estimate: 'utinyint',
  account_ix: 'integer',
  line_ix: 'integer',
  contact_key: 'integer',
  message_key: 'integer',
  billing_month: 'integer',
  inbound_messages: 'integer',
  outbound_messages: 'integer',
  opened_at: 'double',
  expires_at: 'double',
  rate_at: 'double',
} as const;

/**
 * One row per billable unit, run and model. `billing_month` is YYYYMM of the opening in the account's zone; `free_reason` 0 is
 * charged, before the free tier; `rate_at` the instant whose rate counts; a unit that is one message has `expires_at` = `opened_at`.
 */
export const createLedgerUnit = `create or replace table ledger_unit (${Object.entries(unitColumns)
  .map(([name, type]) => `${name} ${type} not null`)
  .join(', ')})`;
