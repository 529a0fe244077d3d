import type { Answer } from '../../db/ask';
import { numberIn } from './answer-values';

/** People to whom something was delivered at an hour of a weekday, and the share of them who bought; null: nobody, or not told yet. */
export interface ConversionCell {
  readonly people: number;
  readonly rate: number | null;
}

/** Under so many people a share tells little: it is drawn fainter. */
export const fewPeople = 100;

/** Conversion by weekday (1 is Monday) and hour of the workspace's zone: seven rows of 24. */
export function conversionGrid(answer: Answer | null): readonly (readonly ConversionCell[])[] {
  const grid: ConversionCell[][] = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => ({ people: 0, rate: null })));
  for (const row of answer?.rows ?? []) {
    const [weekday, hour] = [numberIn(row, 'weekday'), numberIn(row, 'hour_of_day')];
    const day = weekday === null ? undefined : grid[weekday - 1];
    if (day && hour !== null) day[hour] = { people: numberIn(row, 'delivered') ?? 0, rate: numberIn(row, 'conversion_rate') };
  }
  return grid;
}
