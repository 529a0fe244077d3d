import { keySql } from './event-key';

/**
 * One row per message, in any order: the pass sorts it. Times are epoch seconds. `effective_at` is an inbound
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

/** Columns of the events as the pass reads them, each a plain typed array. */
export const eventColumns = ['key', 'effective_at', 'message', 'sent_at', 'reported_ix', 'flags'] as const;

/**
 * The events by account, line and contact, effective time, `turn` and message. `key` packs the first three (event-key.ts), `message` is
 * negative for inbound ones. `turn` orders one second: inbound first, then what was sent first, then templates by category. Only where
 * nothing of that differs does the number of the message decide, which another workspace gives otherwise: it then changes no sum.
 */
export function selectEvents(lineCount: number): string {
  return `select ${keySql(lineCount)} as key, effective_at::double as effective_at,
      (case when rank = 0 then message_key::bigint - ${2 ** 31} else message_key end)::integer as message,
      coalesce(sent_at, effective_at)::double as sent_at, coalesce(reported_ix, -1)::integer as reported_ix,
      (kind + 4 * coalesce(category, 0) + 32 * coalesce(is_mexico::utinyint, 0) + 64 * coalesce(is_delivered, 1))::utinyint as flags
    from billing_event order by key, effective_at, ${turn}, message`;
}

/** Seconds on the way, longest first, sixteen kinds of message each; a message longer on its way than two years waits in one turn with its like. */
const turn = `case when rank = 0 then ${-(2 ** 31)} else
    16 * -least(${2 ** 26}, greatest(0, effective_at - coalesce(sent_at, effective_at)))::bigint + 8 * (3 - kind) + coalesce(category, 0) end::integer`;

/** Parts of an event's `flags`. */
export const flagParts = {
  kind: (flags: number): number => flags & 3,
  category: (flags: number): number => (flags >> 2) & 7,
  isMexico: (flags: number): boolean => (flags & 32) !== 0,
  isDelivered: (flags: number): boolean => (flags & 64) !== 0,
} as const;

export const selectReported = `select reported_ix::integer, opened_at::double, expires_at::double, origin::utinyint
  from reported_conversation`;
