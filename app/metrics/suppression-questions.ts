import { type Question, type QuestionsOf, question } from './question';
import { grainOf, type Span } from './span';
import type { View } from './view';

/** Names of the questions that each panel of the suppression page asks. */
export interface SuppressionNames {
  readonly figures: 'now' | 'before';
  readonly rules: 'rules' | 'together';
  readonly overlap: 'overlap';
}

export type SuppressionQuestions = QuestionsOf<SuppressionNames>;

/** What is told of a rule and of all together, in the order of the page. */
export const suppressionFields = [
  ...['contacts', 'false_positives', 'conversations_avoided', 'cost_avoided', 'margin_at_risk', 'net_saving'],
] as const;

export function suppressionQuestions(view: View, compared: Span | null): SuppressionQuestions {
  const asked = (span: Span, by: readonly string[], fields: readonly string[]): Question =>
    question('suppressions', { span, filters: view.filters, by, fields });
  const grain = grainOf(view.span);
  return {
    figures: {
      now: asked(view.span, [grain], suppressionFields),
      before: compared && asked(compared, [grain], suppressionFields),
    },
    rules: { rules: asked(view.span, ['rule'], suppressionFields), together: asked(view.span, [], suppressionFields) },
    overlap: { overlap: asked(view.span, ['rule', 'also_on'], ['contacts']) },
  };
}
