import { day } from './machine';

/** A span of a line's time that is not in the log, epoch seconds, half-open; the first reaches back to -Infinity. */
export type Unlogged = { readonly from: number; readonly until: number };

/**
 * Tells whether some of the day before `sentAt`, up to `at`, is not in the log: then the state of the windows is an estimate.
 * Spans are ascending and apart.
 */
export function gapCheck(unlogged: readonly Unlogged[]): (sentAt: number, at: number) => boolean {
  const from = Float64Array.from(unlogged, (span) => span.from);
  const shadowEnd = Float64Array.from(unlogged, (span) => span.until + day);
  const lastShadow = shadowEnd.at(-1) ?? Number.NEGATIVE_INFINITY;
  return (sentAt, at) => {
    if (sentAt >= lastShadow) return false;
    let low = 0;
    let high = shadowEnd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shadowEnd[middle] ?? 0) <= sentAt) low = middle + 1;
      else high = middle;
    }
    return (from[low] ?? Number.POSITIVE_INFINITY) < at;
  };
}
