import type { CoverageDay } from '../server/coverage';
import { addDays, daysBetween } from './days';
import type { Span } from './span';

/** A piece of the strip: the worst that is known of its days. `beyond`: the log has not begun, or has ended. */
export interface CoveragePiece {
  readonly from: string;
  /** Included. */
  readonly until: string;
  readonly state: 'logged' | 'partial' | 'missing' | 'beyond';
  /** Days that are not wholly logged, of any line. */
  readonly gaps: number;
}

/** A span in at most `most` equal pieces of whole days. */
export function coverageStrip(days: readonly CoverageDay[], { from, to }: Span, most: number): readonly CoveragePiece[] {
  const length = Math.max(1, Math.ceil(daysBetween(from, to) / most));
  const states = new Map<string, Set<string>>();
  for (const { day, state } of days) states.set(day, (states.get(day) ?? new Set()).add(state));
  const pieces: CoveragePiece[] = [];
  for (let first = from; first < to; first = addDays(first, length)) {
    const end = addDays(first, length) < to ? addDays(first, length) : to;
    const own = Array.from({ length: daysBetween(first, end) }, (_, index) => states.get(addDays(first, index)));
    const has = (state: string): boolean => own.some((day) => day?.has(state));
    const gaps = own.filter((day) => day && [...day].some((state) => state !== 'logged')).length;
    const state = has('missing') ? 'missing' : has('partial') ? 'partial' : has('logged') ? 'logged' : 'beyond';
    pieces.push({ from: first, until: addDays(end, -1), state, gaps });
  }
  return pieces;
}
