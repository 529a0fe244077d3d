import { suppressionLimits } from '../../../db/suppression-limits';
import type { RulePart, SuppressionRule } from '../../../db/suppression-rules';

export type RuleProblem =
  | 'number_whole'
  | 'number_some'
  | 'days_whole'
  | 'keep_whole'
  | 'name_long'
  | 'name_digits'
  | 'asks_nothing'
  | 'asks_twice';

/** What is wrong with a rule as it is typed; the server refuses the same, in English. */
export function ruleProblems({ name, when, keepDays }: SuppressionRule): readonly RuleProblem[] {
  const asked = when.map(({ metric, comparison, days }) => `${metric} ${comparison} ${days}`);
  const found: readonly (readonly [RuleProblem, boolean])[] = [
    ['name_long', (name?.trim().length ?? 0) > suppressionLimits.nameCharacters],
    ['name_digits', /\d{7}/.test(name ?? '')],
    ['number_whole', when.some(({ number }) => !isWhole(number, 0, suppressionLimits.number))],
    ['number_some', when.some(isOfEverybody)],
    ['days_whole', when.some(({ days }) => days !== null && !isWhole(days, 1, suppressionLimits.days))],
    ['asks_nothing', !when.some(({ comparison }) => comparison === 'at_least')],
    ['asks_twice', new Set(asked).size < asked.length],
    ['keep_whole', keepDays !== null && !isWhole(keepDays, 1, suppressionLimits.days)],
  ];
  return found.filter(([, isWrong]) => isWrong).map(([problem]) => problem);
}

const isOfEverybody = ({ comparison, number }: RulePart): boolean => comparison === 'at_least' && number === 0;

const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
