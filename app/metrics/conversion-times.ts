import type { Answer } from '../../db/ask';
import { hourSteps } from '../../db/hour-steps';
import { numberIn, totalIn } from './answer-values';
import { quotientOf } from './change';

/** What is counted in groups of time. */
export type TimedField = 'converted' | 'timed';

/** People who ordered in one group of time after the touch, or came to a step after the one before; `to` null: beyond the last group. */
export interface TimeStep {
  readonly from: number;
  readonly to: number | null;
  readonly people: number;
  /** Groups up to this one that have anybody, and the share of all people in them. */
  readonly upTo: readonly number[];
  readonly soFar: number | null;
}

/** Every group of time from the first to the last one that has anybody, those between without anybody too. */
export function timeSteps(answer: Answer | null, field: TimedField = 'converted'): readonly TimeStep[] {
  const people = new Map((answer?.rows ?? []).map((row) => [numberIn(row, 'hours') ?? 0, numberIn(row, field) ?? 0]));
  const told = [...people].filter(([, count]) => count > 0).map(([hours]) => hours);
  const [first, last] = [Math.min(...told), Math.max(...told)];
  const whole = totalIn(answer, field);
  return hourSteps
    .filter((from) => from >= first && from <= last)
    .map((from) => {
      const upTo = hourSteps.filter((hours) => hours <= from && people.has(hours));
      return {
        from,
        to: hourSteps[hourSteps.indexOf(from) + 1] ?? null,
        people: people.get(from) ?? 0,
        upTo,
        soFar: quotientOf(
          upTo.reduce((sum, hours) => sum + (people.get(hours) ?? 0), 0),
          whole,
        ),
      };
    });
}
