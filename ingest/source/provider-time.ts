import { moment } from './calendar';
import type { DateOrder } from './date-order';
import { instant } from './instant';
import type { Reject } from './rows';

/** 2009-01-01 UTC: the year WhatsApp began. */
const earliest = 1_230_768_000;
const twoDays = 172_800;

const ofMail = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d(?::\d\d)?) ([+-]\d{4}|GMT|UTC|Z)$/;
/** `7 de marzo de 2022, 13:09`, `7 mar. 2022 13:09`, and `Mar 7, 2022, 1:09 PM`. */
const dayFirst = /^(\d{1,2})(?: de|[-/])? ?([a-zç]{3,10})\.?(?: de|[-/])? ?(\d{4})(?:,? +(.+))?$/i;
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,? +(.+))?$/i;
/** The first letters of each month in English, Spanish and Portuguese. */
const months = ['jan ene', 'feb fev', 'mar', 'apr abr', 'may mai', 'jun', 'jul', 'aug ago', 'sep set', 'oct out', 'nov', 'dec dic dez'];

export type TimeReading = { readonly timezone: string | null; readonly dateOrder: DateOrder; readonly now: number };

/** The instant that an export writes, in seconds: as seconds or milliseconds of an epoch, as mails write it (RFC 2822), with the month as a word, or as a date. */
export function providerTime(value: unknown, column: string, reading: TimeReading): number | Reject {
  const at = readTime(value, reading);
  if (typeof at !== 'number') return at.detail === undefined ? { ...at, detail: column } : at;
  if (at < earliest) return { reason: 'impossible time', detail: 'earlier than 2009' };
  return at > reading.now + twoDays ? { reason: 'time in the future', detail: column } : at;
}

function readTime(value: unknown, { timezone, dateOrder }: TimeReading): number | Reject {
  const written = typeof value === 'string' ? value.trim() : value;
  if (typeof written === 'number' || (typeof written === 'string' && /^\d{9,17}(?:\.\d+)?$/.test(written)))
    return instant(written) ?? { reason: 'no usable time' };
  if (typeof written !== 'string' || written === '') return { reason: 'no usable time' };
  const told = moment(isoOfMail(written), timezone, dateOrder);
  if ('at' in told) return told.at;
  return told.reason === 'no time zone'
    ? { reason: told.reason, detail: 'name the timezone in the settings, or say it with --map zone=America/Bogota' }
    : { reason: told.reason };
}

function isoOfMail(text: string): string {
  const mail = ofMail.exec(text);
  if (mail) return isoOf(text, mail[1], mail[2], mail[3], `${mail[4]} ${mail[5]}`);
  const worded = dayFirst.exec(text);
  if (worded) return isoOf(text, worded[1], worded[2], worded[3], worded[4]);
  const american = monthFirst.exec(text);
  return american ? isoOf(text, american[2], american[1], american[3], american[4]) : text;
}

/** `text` itself where the word is no month. */
function isoOf(text: string, day = '', word = '', year = '', rest = ''): string {
  const name = word.toLowerCase().slice(0, 3);
  const month = months.findIndex((names) => names.split(' ').includes(name)) + 1;
  return month === 0 ? text : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')} ${rest}`.trim();
}
