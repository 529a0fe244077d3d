import { type DateOrder, isoDates } from './date-order';

/** A moment as a file writes it: its instant, or why there is none. */
export type Moment = { readonly at: number } | { readonly reason: 'impossible date' | 'no time zone' | 'no usable time' };

const form =
  /^(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[T ,]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:\s*([ap])\.?\s?m\.?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

/** Seconds since 1970 UTC of `2022-05-12 12:54:07 -0700` and its relatives, `10:30 p. m.` among them; a time without a zone is read in `timezone`, if one is given. */
export function moment(text: string, timezone: string | null, order: DateOrder = 'day_first'): Moment {
  const found = form.exec(isoDates(text.trim(), order));
  if (found === null) return { reason: 'no usable time' };
  const [year, month, day, written, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const hour = hourOf(written ?? 0, found[7]?.toLowerCase());
  const wallClock = secondsOf(year ?? 0, month ?? 0, day ?? 0, hour, minute ?? 0, second ?? 0);
  if (wallClock === null) return { reason: 'impossible date' };
  const zone = found[8];
  if (zone !== undefined) return { at: wallClock - offsetOf(zone) };
  return timezone === null ? { reason: 'no time zone' } : { at: atZone(wallClock, timezone) };
}

/** An ISO day of `2022-05-12` or `2022/5/12`, whatever time may follow; null when no such day exists. */
export function isoDay(text: string, order: DateOrder = 'day_first'): string | null {
  const found = /^(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[T ].*)?$/.exec(isoDates(text.trim(), order));
  if (found === null) return null;
  const [year, month, day] = found.slice(1, 4).map(Number);
  const midnight = secondsOf(year ?? 0, month ?? 0, day ?? 0, 0, 0, 0);
  return midnight === null ? null : new Date(midnight * 1000).toISOString().slice(0, 10);
}

/** The hour of a day of 24 of one that may be written with `am` or `pm`; an hour that no clock shows is impossible in both. */
function hourOf(written: number, half: string | undefined): number {
  if (half === undefined) return written;
  return written < 1 || written > 12 ? 99 : (written % 12) + (half === 'p' ? 12 : 0);
}

function secondsOf(year: number, month: number, day: number, hour: number, minute: number, second: number): number | null {
  if (year < 1900 || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return date.getUTCMonth() === month - 1 || second === 60 ? date.getTime() / 1000 : null;
}

function offsetOf(zone: string): number {
  if (!/^[+-]/.test(zone)) return 0;
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  const size = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60;
  return zone.startsWith('-') ? -size : size;
}

/** The instant at which a zone's wall clock shows these seconds; in an hour that occurs twice, the first. */
function atZone(wallClock: number, timezone: string): number {
  const guess = wallClock - zoneOffset(wallClock, timezone);
  return wallClock - zoneOffset(guess, timezone);
}

function zoneOffset(at: number, timezone: string): number {
  const name =
    new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' })
      .formatToParts(at * 1000)
      .find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return offsetOf(name.replace('GMT', ''));
}
