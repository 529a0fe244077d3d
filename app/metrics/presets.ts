import { addMonths, firstOfMonth, firstOfYear } from './days';
import { type Bounds, newestCompleteMonth, type Span, usualSpan, yearOf } from './span';

/** A period to choose with one click. `year` presets are named by their year, others by their words. */
export interface Preset {
  readonly name: 'year' | 'last_12_months' | 'last_3_months' | 'last_month' | 'everything';
  readonly span: Span;
}

/** Periods that the data can fill, the newest first. */
export function presetsOf({ firstDay, lastDay }: Bounds): readonly Preset[] {
  if (!firstDay || !lastDay) return [];
  const end = addMonths(newestCompleteMonth({ firstDay, lastDay }), 1);
  const years: Preset[] = [];
  for (let day = firstOfYear(lastDay); day >= firstOfYear(firstDay) && years.length < 4; day = addMonths(day, -12)) {
    years.push({ name: 'year', span: yearOf(day) });
  }
  const back = (months: number): Span => ({ from: addMonths(end, -months), to: end });
  return [
    ...years,
    { name: 'last_12_months', span: back(12) },
    { name: 'last_3_months', span: back(3) },
    { name: 'last_month', span: back(1) },
    { name: 'everything', span: { from: firstOfMonth(firstDay), to: addMonths(firstOfMonth(lastDay), 1) } },
  ];
}

/** Whether a span is a whole calendar year. */
export const isWholeYear = ({ from, to }: Span): boolean => from.endsWith('-01-01') && to === addMonths(from, 12);

export const isUsual = (span: Span, bounds: Bounds): boolean => usualSpan(bounds).from === span.from && usualSpan(bounds).to === span.to;
