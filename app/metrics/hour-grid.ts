import type { Answer } from '../../db/ask';
import { numberIn } from './answer-values';

/** Conversations opened by weekday (1 is Monday) and hour of the workspace's zone: seven rows of 24. */
export function hourGrid(answer: Answer | null, field: string): readonly (readonly number[])[] {
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const row of answer?.rows ?? []) {
    const [weekday, hour] = [numberIn(row, 'weekday'), numberIn(row, 'hour_of_day')];
    const day = weekday === null ? undefined : grid[weekday - 1];
    if (day && hour !== null) day[hour] = numberIn(row, field) ?? 0;
  }
  return grid;
}
