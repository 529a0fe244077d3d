/** Arithmetic of local days as ISO text; no clock is involved. */

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

export function addDays(day: string, count: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + count);
  return text(date);
}

/** The same day of another month, or that month's last one where it has no such day. */
export function addMonths(day: string, count: number): string {
  const first = at(`${day.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + count);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(day.slice(8, 10)), last));
  return text(first);
}

/** Days from one to the other. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000);

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;
export const firstOfYear = (day: string): string => `${day.slice(0, 4)}-01-01`;
export const earlier = (one: string, other: string): string => (one < other ? one : other);
export const later = (one: string, other: string): string => (one > other ? one : other);

/** A day that exists in the calendar. */
export function isCalendarDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at(value).getTime()) && text(at(value)) === value;
}

/** Whole months from one to the other; null where either is not the first of a month. */
export function monthsBetween(from: string, to: string): number | null {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return null;
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/** The local day of an instant in a zone. */
export const dayOfInstant = (instant: string | Date, timezone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
