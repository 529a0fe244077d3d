import { addDays, addMonths, earlier, firstOfMonth, later, monthsBetween } from './days';
import type { Bounds, Span } from './span';

/** Billing by conversation began here, at midnight of each account (whatsapp-pricing, table of periods); it ended with May 2023. */
export const switchDay = '2022-02-01';
const lastEnd = '2023-06-01';
const mostMonths = 12;

/** Whole months on both sides of the switch, as many before as after, twelve at most; a side that the log does not have is null. */
export interface SwitchSpans {
  readonly before: Span | null;
  readonly after: Span | null;
}

export function switchSpans({ firstDay, lastDay }: Bounds): SwitchSpans {
  if (!firstDay || !lastDay) return { before: null, after: null };
  const begin = firstDay === firstOfMonth(firstDay) ? firstDay : addMonths(firstOfMonth(firstDay), 1);
  const end = earlier(firstOfMonth(addDays(lastDay, 1)), lastEnd);
  const count = (from: string, to: string): number => (from < to ? Math.min(mostMonths, monthsBetween(from, to) ?? 0) : 0);
  const [monthsBefore, monthsAfter] = [count(begin, earlier(end, switchDay)), count(later(begin, switchDay), end)];
  const both = monthsBefore > 0 && monthsAfter > 0 && begin < switchDay && end > switchDay;
  const months = both ? Math.min(monthsBefore, monthsAfter) : 0;
  const [lastBefore, firstAfter] = [earlier(end, switchDay), later(begin, switchDay)];
  return {
    before: monthsBefore > 0 ? { from: addMonths(lastBefore, -(months || monthsBefore)), to: lastBefore } : null,
    after: monthsAfter > 0 ? { from: firstAfter, to: addMonths(firstAfter, months || monthsAfter) } : null,
  };
}
