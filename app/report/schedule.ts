import { z } from 'zod';
import { addDays, addMonths, firstOfMonth } from '../metrics/days';
import type { Span } from '../metrics/span';
import { formatNames } from './format-names';

/** A mail address as people write them; whether somebody reads it only sending tells. */
const address = z.email('an address is written as ana@example.com').max(254);

/** When a report is made anew and who gets it: each month on a day that every month has, or each week on a day of the week (1 is Monday). */
export const scheduleSchema = z
  .strictObject({
    every: z.enum(['month', 'week'], 'every is month or week'),
    day: z.int('day is a whole number').min(1, 'day begins at 1').max(28, 'day is 28 at most, which every month has'),
    formats: z.array(z.enum(formatNames, `a format is one of ${formatNames.join(', ')}`)).min(1, 'choose at least one format'),
    to: z.array(address).max(50, 'there are more than 50 addresses'),
  })
  .refine(({ every, day }) => every === 'month' || day <= 7, { path: ['day'], message: 'a day of the week is 1 to 7' });

export type Schedule = z.infer<typeof scheduleSchema>;

/** A report that is due: on which local day it became so, and the closed span that it is about. */
export interface Due {
  readonly day: string;
  readonly span: Span;
}

/** The latest day up to `today` on which a schedule falls, with the whole month or week before it. */
export function latestDue({ every, day }: Pick<Schedule, 'every' | 'day'>, today: string): Due {
  if (every === 'week') {
    const due = addDays(today, -((weekdayOf(today) - day + 7) % 7));
    const monday = addDays(due, 1 - weekdayOf(due));
    return { day: due, span: { from: addDays(monday, -7), to: monday } };
  }
  const thisMonth = `${today.slice(0, 8)}${String(day).padStart(2, '0')}`;
  const due = thisMonth <= today ? thisMonth : addMonths(thisMonth, -1);
  const month = firstOfMonth(due);
  return { day: due, span: { from: addMonths(month, -1), to: month } };
}

/** 1 is Monday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
