import { freeCodes, modelCodes, runCodes, typeCodes } from './codes';
import { unpackKeySql } from './event-key';
import type { Unit } from './machine';

/**
 * What the machines do not know of a unit: its packed key, the month of its opening in the account's zone, counted from January 1970, and what
 * else its row stands for. `isReplayToo`: a replay of its own model (shared-run.ts). `hasNotice`: the replay of notifications says something of
 * the same message, namely why it is free, whether that is an estimate, and the instant whose rate counts.
 */
export type UnitPlace = {
  key: number;
  month: number;
  isReplayToo: boolean;
  hasNotice: boolean;
  noticeFree: number;
  isNoticeEstimate: boolean;
  noticeRateAt: number;
};

export const blankPlace = (): UnitPlace => ({
  ...{ key: Number.NaN, month: 0, isReplayToo: false, hasNotice: false, noticeFree: 0, isNoticeEstimate: false, noticeRateAt: Number.NaN },
});

/** Columns of the packed rows: a third of those that `ledger_unit` shows, since writing costs by the byte. */
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
const [proFormaMark, estimateMark, replayMark, noticeMark] = [1 << 9, 1 << 13, 1 << 26, 1 << 27];
/** Why a notification is free takes two bits: a code of `freeCodes` by its place here. */
const noticeReasons: readonly number[] = [freeCodes.none, freeCodes.care_window, freeCodes.delivered_late];
const [noticeShift, noticeEstimateMark] = [28, 1 << 30];

/** Run, model, marks and billing month of a unit in one number; `createLedgerUnit` takes it apart. */
export function packCode(run: number, model: number, isProForma: boolean, place: Readonly<UnitPlace>, unit: Readonly<Unit>): number {
  const marks =
    (isProForma ? proFormaMark : 0) | (unit.free << 10) | (unit.isEstimate ? estimateMark : 0) | (place.isReplayToo ? replayMark : 0);
  const notice = place.hasNotice ? packNotice(place) : 0;
  return run | (model << 2) | (unit.type << 5) | marks | notice | (Math.min(Math.max(place.month, 0), lastMonth) << 14);
}

const packNotice = ({ noticeFree, isNoticeEstimate }: Readonly<UnitPlace>): number =>
  noticeMark | (noticeReasons.indexOf(noticeFree) << noticeShift) | (isNoticeEstimate ? noticeEstimateMark : 0);

/** A unit that is one message has no end of its own: the second instant of a notification is the one whose rate counts. */
export function otherInstant(model: number, place: Readonly<UnitPlace>, unit: Readonly<Unit>): number {
  if (model === modelCodes.pmp_2025) return place.noticeRateAt;
  return model === modelCodes.notification ? unit.rateAt : unit.expiresAt;
}

const isMessage = `(code >> 2) & 7 in (${modelCodes.notification}, ${modelCodes.pmp_2025})`;

/**
 * One row per billable unit, run and model. `billing_month` is YYYYMM of the opening in the account's zone; `free_reason` 0 is
 * charged, before the free tier; `rate_at` the instant whose rate counts; a unit that is one message has `expires_at` = `opened_at`.
 */
export function createLedgerUnit(lineCount: number, unitFile: string): string {
  const packed = `read_parquet('${unitFile.replaceAll("'", "''")}')`;
  return `create or replace temp view ledger_unit as select
  (code & 3)::utinyint as run, ((code >> 2) & 7)::utinyint as model, ((code >> 5) & 15)::utinyint as type,
  (code & ${proFormaMark}) <> 0 as is_pro_forma, ((code >> 10) & 7)::utinyint as free_reason, (code & ${estimateMark}) <> 0 as is_estimate,
  ${unpackKeySql(lineCount)}, (message % ${keySpan})::integer as message_key,
  (1970 + ${month} // 12) * 100 + ${month} % 12 + 1 as billing_month, (messages % ${countSpan})::integer as inbound_messages,
  floor(messages / ${countSpan})::integer as outbound_messages, floor(message / ${keySpan})::integer as template_messages, opened_at,
  case when ${isMessage} then opened_at else other_at end as expires_at,
  case when (code >> 2) & 7 = ${modelCodes.notification} then other_at else opened_at end as rate_at
  from (
    select * from ${packed}
    union all
    select * replace ((code & ~${proFormaMark}) + ${runCodes.replay} as code) from ${packed} where code & ${replayMark} <> 0
    union all
    select * replace (${noticeCode} as code) from ${packed} where code & ${noticeMark} <> 0
  )`;
}

const month = `((code >> 14) & ${lastMonth})`;

/** The code of the notification that a row stands for beside its own unit. */
const noticeCode = `((code & ${lastMonth << 14}) + ${runCodes.replay | (modelCodes.notification << 2) | (typeCodes.template << 5)}
  + (case (code >> ${noticeShift}) & 3 ${noticeReasons.map((free, place) => `when ${place} then ${free << 10}`).join(' ')} end)
  + (case when code & ${noticeEstimateMark} <> 0 then ${estimateMark} else 0 end))::integer`;
