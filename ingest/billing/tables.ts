/**
 * One row per message, in any order: the pass sorts it. Times are epoch seconds; no column is null. `effective_at` is an inbound
 * message's time, an outbound one's delivery; `rank` 0 inbound, 1 outbound; the other codes are those of codes.ts.
 * Outbound messages that were never delivered may be there with `is_delivered` 0 and `effective_at` = `sent_at`; only `opensOnFailure` heeds them.
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

/** Columns of the events as the pass reads them, each a plain typed array; `flags` packs what is small. */
export const eventColumns = {
  account_ix: 'account_ix::integer',
  line_ix: 'line_ix::integer',
  contact_key: 'contact_key::integer',
  effective_at: 'effective_at::double',
  sent_at: 'sent_at::double',
  message_key: 'message_key::integer',
  reported_ix: 'reported_ix::integer',
  flags: '(kind::utinyint + 4 * category::utinyint + 32 * is_mexico::utinyint + 64 * is_delivered::utinyint)::utinyint',
} as const;

/** Parts of an event's `flags`. */
export const flagParts = {
  kind: (flags: number): number => flags & 3,
  category: (flags: number): number => (flags >> 2) & 7,
  isMexico: (flags: number): boolean => (flags & 32) !== 0,
  isDelivered: (flags: number): boolean => (flags & 64) !== 0,
} as const;

export const selectEvents = `select ${Object.values(eventColumns).join(', ')}
  from billing_event order by account_ix, line_ix, contact_key, effective_at, rank, message_key`;

export const selectReported = `select reported_ix::integer, opened_at::double, expires_at::double, origin::utinyint
  from reported_conversation`;
