/** Relative change; null where there is nothing to compare with or the base is nought. The sign is that of the difference. */
export function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : (now - before) / Math.abs(before);
}

export const differenceOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : now - before;

export type Direction = 'up' | 'down' | 'neither';
/** How a change is to be taken: less than one percent is no change. */
export type ChangeState = 'better' | 'worse' | 'same' | 'moved' | 'none';

export function changeState(change: number | null, good: Direction): ChangeState {
  if (change === null) return 'none';
  if (Math.abs(change) < 0.01) return 'same';
  if (good === 'neither') return 'moved';
  return change > 0 === (good === 'up') ? 'better' : 'worse';
}

/** Null over nothing, and where a part is not known. */
export const quotientOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

/** Sum of what is known; null where nothing is. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length ? known.reduce((sum, value) => sum + value, 0) : null;
}
