import { addDays } from '../../metrics/days';
import type { CoverageDay } from '../../server/coverage';

/** Neighbouring days of a line that lack their log in the same way; `until` is included. */
export interface Gap {
  readonly from: string;
  readonly until: string;
  readonly state: 'partial' | 'missing';
}

/** What is known of the days of one line. */
export interface LineCoverage {
  readonly line: string;
  readonly days: readonly CoverageDay[];
  readonly logged: number;
  readonly partial: number;
  readonly missing: number;
  readonly gaps: readonly Gap[];
}

/** Coverage of each line, in the order in which they come; days are sorted by line and day. */
export function coverageByLine(days: readonly CoverageDay[]): readonly LineCoverage[] {
  const lines = new Map<string, CoverageDay[]>();
  for (const day of days) {
    const own = lines.get(day.line);
    if (own) own.push(day);
    else lines.set(day.line, [day]);
  }
  return [...lines].map(([line, own]) => {
    const count = (state: string): number => own.filter((day) => day.state === state).length;
    return { line, days: own, logged: count('logged'), partial: count('partial'), missing: count('missing'), gaps: gapsOf(own) };
  });
}

function gapsOf(days: readonly CoverageDay[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const { day, state } of days) {
    if (state !== 'partial' && state !== 'missing') continue;
    const last = gaps.at(-1);
    if (last?.state === state && addDays(last.until, 1) === day) gaps[gaps.length - 1] = { ...last, until: day };
    else gaps.push({ from: day, until: day, state });
  }
  return gaps;
}
