import { addDays, addMonths, daysBetween, earlier, firstOfMonth, firstOfYear, monthsBetween } from './days';

/** A half-open span of local days. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** First and last day of the data; null where nothing was loaded. */
export interface Bounds {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export const comparisons = ['year', 'previous', 'none'] as const;
export type Comparison = (typeof comparisons)[number];

export const yearOf = (day: string): Span => ({ from: firstOfYear(day), to: addMonths(firstOfYear(day), 12) });

/** The first of the newest month whose every day is behind the end of the data; where no month is complete, the newest one. */
export function newestCompleteMonth({ firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string }): string {
  const next = firstOfMonth(addDays(lastDay, 1));
  const complete = addMonths(next, -1);
  return complete >= firstOfMonth(firstDay) ? complete : firstOfMonth(lastDay);
}

/** The calendar year of the newest complete month; an empty workspace gets a span of nothing. */
export function usualSpan({ firstDay, lastDay }: Bounds): Span {
  return firstDay && lastDay ? yearOf(newestCompleteMonth({ firstDay, lastDay })) : { from: '1970-01-01', to: '1970-01-02' };
}

/** The part of a span that the data have reached the end of. */
export const closedPart = ({ from, to }: Span, { lastDay }: Bounds): Span => ({
  from,
  to: lastDay ? earlier(to, addDays(lastDay, 1)) : to,
});

export const isIncomplete = (span: Span, bounds: Bounds): boolean => bounds.lastDay !== null && closedPart(span, bounds).to < span.to;

/** The span to compare with: as long, shifted by whole units; null where it begins before the data do. */
export function comparedSpan(span: Span, comparison: Comparison, bounds: Bounds): Span | null {
  if (comparison === 'none' || !bounds.firstDay) return null;
  const closed = closedPart(span, bounds);
  if (closed.from >= closed.to) return null;
  const shifted = comparison === 'year' ? shiftedYear(closed) : shiftedBack(closed, span);
  const isLogged = firstOfMonth(shifted.from) >= firstOfMonth(bounds.firstDay) || shifted.from >= bounds.firstDay;
  return isLogged ? shifted : null;
}

const shiftedYear = ({ from, to }: Span): Span => ({ from: addMonths(from, -12), to: addMonths(to, -12) });

/** Whole months go back by months, other spans by days; of a running span only as many days as have passed are compared. */
function shiftedBack(closed: Span, whole: Span): Span {
  const months = monthsBetween(whole.from, whole.to);
  const from = months === null ? addDays(whole.from, -daysBetween(whole.from, whole.to)) : addMonths(whole.from, -months);
  if (closed.to === whole.to) return { from, to: whole.from };
  return { from, to: earlier(addDays(from, daysBetween(closed.from, closed.to)), whole.from) };
}

export const grains = ['day', 'month', 'quarter'] as const;
export type Grain = (typeof grains)[number];

/** How fine a span is drawn: days up to two months, months up to four years. */
export function grainOf({ from, to }: Span): Grain {
  const days = daysBetween(from, to);
  if (days <= 62) return 'day';
  return days <= 1_470 ? 'month' : 'quarter';
}

/** Every bucket of a span, as the contract writes it; both spans of a comparison are filled to such a list before they are paired. */
export function bucketsOf({ from, to }: Span, grain: Grain): readonly string[] {
  const buckets: string[] = [];
  const step = {
    day: (day: string) => addDays(day, 1),
    month: (day: string) => addMonths(day, 1),
    quarter: (day: string) => addMonths(day, 3),
  }[grain];
  for (let day = grain === 'day' ? from : firstOfBucket(from, grain); day < to; day = step(day)) buckets.push(bucketName(day, grain));
  return buckets;
}

/** First day of a bucket as the contract writes it. */
export function firstDayOf(bucket: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(bucket);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  return bucket.length === 7 ? `${bucket}-01` : bucket;
}

function firstOfBucket(day: string, grain: Grain): string {
  if (grain === 'month') return firstOfMonth(day);
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

function bucketName(day: string, grain: Grain): string {
  if (grain === 'day') return day;
  return grain === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
