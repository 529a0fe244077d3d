import { moment } from './calendar';
import type { Reject } from './rows';

const secondsADay = 86_400;
/** 2009-01-01 UTC: the year WhatsApp began. */
const earliest = 1_230_768_000;

/** Whole seconds since 1970 UTC of seconds, milli- or microseconds as number or text, or of ISO 8601 with a zone; null when it is none. */
export function instant(value: unknown): number | null {
  if (typeof value === 'number') return wholeSeconds(value);
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  if (!Number.isNaN(number)) return wholeSeconds(number);
  const told = moment(value, null);
  return 'at' in told ? told.at : null;
}

function wholeSeconds(number: number): number | null {
  if (!Number.isFinite(number)) return null;
  if (number > 1e14) return Math.floor(number / 1e6);
  return number > 1e11 ? Math.floor(number / 1000) : Math.floor(number);
}

const unusable: Reject = { reason: 'no usable time' };
const impossible: Reject = { reason: 'impossible time', detail: 'earlier than 2009' };
const future: Reject = { reason: 'time in the future' };

/** An instant that a log can hold: from 2009 to two days after now; else why not. */
export function loggedAt(value: unknown, now: number): number | Reject {
  const at = instant(value);
  if (at === null) return unusable;
  if (at < earliest) return impossible;
  return at > now + 2 * secondsADay ? future : at;
}
