import type { Answer } from '../../db/ask';
import type { AnswerRow } from '../../db/family';
import { numberIn, textIn } from './answer-values';

/** A share of people with its 95 % interval; null: no value. */
export interface TellingShare {
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** People to whom a promotion was the n-th in thirty days: how many bought and how many left. */
export interface FrequencyStep {
  readonly nth: string;
  readonly people: number;
  readonly conversion: TellingShare;
  readonly optOut: TellingShare;
}

/** The steps in order, those without anybody left out. */
export const frequencySteps = (answer: Answer | null): readonly FrequencyStep[] =>
  (answer?.rows ?? [])
    .map((row) => ({
      nth: textIn(row, 'nth') ?? '',
      people: numberIn(row, 'delivered') ?? 0,
      conversion: shareIn(row, 'conversion_rate'),
      optOut: shareIn(row, 'opt_out_rate'),
    }))
    .filter(({ nth, people }) => nth !== '' && people > 0)
    .sort((one, other) => Number.parseInt(one.nth, 10) - Number.parseInt(other.nth, 10));

const shareIn = (row: AnswerRow, name: 'conversion_rate' | 'opt_out_rate'): TellingShare => ({
  rate: numberIn(row, name),
  low: numberIn(row, `${name}_low`),
  high: numberIn(row, `${name}_high`),
});
