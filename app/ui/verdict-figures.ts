import type { FigureName } from '../i18n/verdict-words';
import type { NumberReference } from '../metrics/number-reference';
import type { OverviewQuestions } from '../metrics/overview-questions';
import type { Question } from '../metrics/question';
import type { Span } from '../metrics/span';
import type { Verdict } from '../metrics/verdict';
import { earnedField, ratioField } from '../metrics/verdict-numbers';

interface FigureScope {
  readonly verdict: Verdict;
  readonly questions: OverviewQuestions['verdict'];
  readonly compared: Span | null;
}

/** What gives a number of the verdict; null where nothing was asked. */
export function figureReference(name: FigureName, { verdict, questions, compared }: FigureScope): NumberReference | null {
  const { basis, claim } = verdict;
  const of = (question: Question | null, field: string): NumberReference | null => question && { question, fields: [field] };
  const changeOf = (question: Question | null, field: string): NumberReference | null =>
    question && compared && { question, fields: [field], as: 'change', versus: compared };
  const country = claim.kind === 'country' ? { row: { country: [claim.country] } } : {};
  const move = changeOf(questions.countries, earnedField(basis));
  return {
    earned: of(questions.roi, earnedField(basis)),
    cost: of(questions.roi, 'cost'),
    now: of(questions.roi, ratioField(basis)),
    before: of(questions.roiBefore, ratioField(basis)),
    earnedmove: changeOf(questions.roi, earnedField(basis)),
    costmove: changeOf(questions.roi, 'cost'),
    countrymove: move && { ...move, ...country },
    unrated: of(questions.spent, 'unrated_units'),
    units: of(questions.spent, 'units'),
    days: of(questions.quality, 'days_without_log'),
  }[name];
}
