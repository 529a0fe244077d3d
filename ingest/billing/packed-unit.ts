import { modelCodes } from './codes';
import { unpackKeySql } from './event-key';
import type { Unit } from './machine';

/** What the machines do not know of a unit: its packed key, and the month of its opening in the account's zone, counted from January 1970. */
export type UnitPlace = { key: number; month: number };

/** Columns of the packed rows: a third of those that `ledger_unit` shows, since appending costs by the column. */
export const packedColumns = {
  code: 'integer',
  key: 'double',
  message: 'double',
  messages: 'double',
  opened_at: 'double',
  other_at: 'double',
} as const;

/** Two counts in one double: exact, as message keys stay below 2^31 and no conversation has 2^22 templates, nor 2^26 messages. */
const [keySpan, countSpan] = [2 ** 31, 2 ** 26];

/** The message that opened a unit, and how many of its messages are templates. */
export const packMessage = (unit: Readonly<Unit>): number => unit.messageKey + keySpan * unit.templateMessages;

/** Messages of a unit, in and out. */
export const packMessages = (unit: Readonly<Unit>): number => unit.inboundMessages + countSpan * unit.outboundMessages;

const lastMonth = (1 << 12) - 1;

/** Run, model, marks and billing month of a unit in one number; `ledgerUnitView` takes it apart. */
export function packCode(run: number, model: number, isProForma: boolean, month: number, unit: Readonly<Unit>): number {
  const marks = (isProForma ? 1 << 9 : 0) | (unit.free << 10) | (unit.isEstimate ? 1 << 13 : 0);
  return run | (model << 2) | (unit.type << 5) | marks | (Math.min(Math.max(month, 0), lastMonth) << 14);
}

/** A unit that is one message has no end of its own: there the second instant is the one whose rate counts. */
export function otherInstant(model: number, unit: Readonly<Unit>): number {
  return model === modelCodes.notification || model === modelCodes.pmp_2025 ? unit.rateAt : unit.expiresAt;
}

/** Packed rows of the units; temporary, since appending to a table on disk costs three times as much and the build only reads it once more. */
export const createPackedUnit = `create or replace temp table packed_unit (${Object.entries(packedColumns)
  .map(([name, type]) => `${name} ${type} not null`)
  .join(', ')})`;

const isMessage = `(code >> 2) & 7 in (${modelCodes.notification}, ${modelCodes.pmp_2025})`;

/**
 * One row per billable unit, run and model. `billing_month` is YYYYMM of the opening in the account's zone; `free_reason` 0 is
 * charged, before the free tier; `rate_at` the instant whose rate counts; a unit that is one message has `expires_at` = `opened_at`.
 */
export const createLedgerUnit = (lineCount: number): string => `create or replace temp view ledger_unit as select
  (code & 3)::utinyint as run, ((code >> 2) & 7)::utinyint as model, ((code >> 5) & 15)::utinyint as type,
  (code & 512) <> 0 as is_pro_forma, ((code >> 10) & 7)::utinyint as free_reason, (code & 8192) <> 0 as is_estimate,
  ${unpackKeySql(lineCount)}, (message % ${keySpan})::integer as message_key,
  (1970 + (code >> 14) // 12) * 100 + (code >> 14) % 12 + 1 as billing_month, (messages % ${countSpan})::integer as inbound_messages,
  floor(messages / ${countSpan})::integer as outbound_messages, floor(message / ${keySpan})::integer as template_messages, opened_at,
  case when ${isMessage} then opened_at else other_at end as expires_at,
  case when ${isMessage} then other_at else opened_at end as rate_at
  from packed_unit`;
