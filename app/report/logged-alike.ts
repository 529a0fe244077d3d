import type { Answer } from '../../db/ask';
import { totalIn } from '../metrics/answer-values';
import { daysBetween } from '../metrics/days';
import { type Question, question } from '../metrics/question';
import { type Bounds, closedPart, comparedSpan, type Span } from '../metrics/span';
import type { ReportDefinition } from './definition';

/** A hundredth of the days may be missing, as for the verdict of the overview. */
const telling = 0.01;

/** Whether the period and the span compared with are both logged: else a change may only be a hole in the log. */
export async function isLoggedAlike(
  { from, to, comparison }: ReportDefinition,
  bounds: Bounds,
  ask: (question: Question | null) => Promise<Answer | null>,
): Promise<boolean> {
  const compared = comparedSpan({ from, to }, comparison, bounds);
  if (!compared) return true;
  const spans = [closedPart({ from, to }, bounds), compared];
  const missing = await Promise.all(spans.map(async (span) => totalIn(await ask(quality(span)), 'days_without_log') ?? 0));
  return spans.every((span, index) => (missing[index] ?? 0) / daysBetween(span.from, span.to) < telling);
}

const quality = (span: Span): Question => question('data_quality', { span, filters: {}, fields: ['records'] });
