import { moment } from './calendar';
import type { DateOrder } from './date-order';
import { instant } from './instant';
import type { Reject } from './rows';

/** 2009-01-01 UTC: the year WhatsApp began. */
const earliest = 1_230_768_000;
const twoDays = 172_800;

const ofMail = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d(?::\d\d)?) ([+-]\d{4}|GMT|UTC|Z)$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type TimeReading = { readonly timezone: string | null; readonly dateOrder: DateOrder; readonly now: number };

/** The instant that an export writes, in seconds: as seconds or milliseconds of an epoch, as mails write it (RFC 2822), or as a date. */
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
  const found = ofMail.exec(text);
  const [, day = '', month = '', year = '', clock = '', zone = ''] = found ?? [];
  const number = months.indexOf(month) + 1;
  return found === null || number === 0 ? text : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')} ${clock} ${zone}`;
}
