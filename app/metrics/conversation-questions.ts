import { addDays, addMonths, firstOfMonth } from './days';
import { hasFreeTier } from './free-tier';
import { type Question, type QuestionsOf, question } from './question';
import { type Bounds, bucketsOf, closedPart, grainOf, type Span } from './span';
import type { View } from './view';

/** Names of the questions that each panel of the conversations page asks. */
export interface ConversationNames {
  readonly figures: 'talks' | 'talksBefore';
  readonly kinds: 'kinds';
  readonly origins: 'rows' | 'rowsBefore';
  readonly countries: 'rows' | 'rowsBefore';
  readonly lines: 'rows' | 'rowsBefore';
  readonly hours: 'hours';
  readonly tiers: 'tiers';
}

export type ConversationQuestions = QuestionsOf<ConversationNames>;

const counts = ['conversations', 'charged', 'free_tier', 'free_entry_point'];
const figures = [...counts, 'inbound_messages', 'outbound_messages', 'cost', 'cost_per_conversation', 'cost_per_charged'];
const columns = [...counts, 'cost', 'cost_per_conversation'];

export function conversationQuestions({ span, filters }: View, compared: Span | null, bounds: Bounds): ConversationQuestions {
  const grain = grainOf(span);
  const asked = (of: Span, by: readonly string[], fields: readonly string[]) =>
    question('conversations', { span: of, filters, by, fields });
  const pair = (by: string) => ({ rows: asked(span, [by], columns), rowsBefore: compared && asked(compared, [by], ['conversations']) });
  return {
    figures: { talks: asked(span, [grain], figures), talksBefore: compared && asked(compared, [grain], figures) },
    kinds: { kinds: asked(span, [grain, 'origin'], ['conversations']) },
    origins: pair('origin'),
    countries: pair('country'),
    lines: pair('line'),
    hours: { hours: asked(span, ['weekday', 'hour_of_day'], ['conversations']) },
    tiers: { tiers: tiersQuestion(span, bounds) },
  };
}

/** Billing months of a span in which there was a free tier, as far as the data reach; the last twelve of them. */
export function tierMonths(span: Span, bounds: Bounds): readonly string[] {
  const closed = closedPart(span, bounds);
  return closed.from < closed.to ? bucketsOf(closed, 'month').filter(hasFreeTier).slice(-12) : [];
}

/** The tier is of an account, so no filter but the months is laid on it; the zones of accounts reach a day beyond the months. */
function tiersQuestion(span: Span, bounds: Bounds): Question | null {
  const months = tierMonths(span, bounds);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  return question('conversations', {
    span: { from: addDays(firstOfMonth(`${first}-01`), -1), to: addDays(addMonths(`${last}-01`, 1), 1) },
    filters: {},
    by: ['day', 'billing_month', 'account'],
    fields: ['conversations', 'free_tier'],
    more: { billing_month: months },
  });
}
