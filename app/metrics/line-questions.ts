import { type QuestionsOf, question } from './question';
import type { View } from './view';

/** Names of the questions that each panel of the lines page asks. */
export interface LineNames {
  readonly stays: 'rows';
}

export type LineQuestions = QuestionsOf<LineNames>;

export const stayFields = [
  ...['from', 'until', 'conversations', 'cost', 'cost_per_conversation', 'delivery_rate', 'seconds_to_delivery_p50'],
  ...['billing_tail', 'double_billed'],
];

export const lineQuestions = ({ span, filters }: View): LineQuestions => ({
  stays: { rows: question('lines', { span, filters, by: ['line', 'partner'], fields: stayFields }) },
});
