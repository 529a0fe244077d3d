import { addDays, addMonths, firstOfMonth } from './days';
import { type Question, type QuestionsOf, question } from './question';
import { type Bounds, closedPart, grainOf, type Span } from './span';
import type { View } from './view';

/** Names of the questions that each panel of the overview asks. */
export interface OverviewNames {
  readonly figures: 'roi' | 'roiBefore' | 'talks' | 'talksBefore';
  readonly money: 'spent' | 'spentBefore';
  readonly tier: 'tier';
  readonly channels: 'channels';
  readonly quality: 'quality';
  readonly verdict: 'roi' | 'roiBefore' | 'spent' | 'spentBefore' | 'quality' | 'qualityBefore' | 'countries' | 'countriesBefore';
}

/** What the panels of the overview ask, by panel. */
export type OverviewQuestions = QuestionsOf<OverviewNames>;

const roiFields = [
  'orders',
  'unattributed_orders',
  'revenue',
  'gross_margin',
  'meta_fee',
  'partner_fee',
  'fixed_cost',
  'cost',
  'roas',
  'roi',
  'roi_band_low',
  'roi_band_high',
  'cost_per_conversation',
];
const channelFields = ['orders', 'revenue', 'cost', 'roas', 'cost_per_order', 'overlap_orders'];
const spentFields = ['units', 'charged_units', 'meta_fee', 'partner_fee', 'fixed_cost', 'cost'];

export function overviewQuestions({ span, filters }: View, compared: Span | null, bounds: Bounds): OverviewQuestions {
  const by = [grainOf(span)];
  const roi = (asked: Span) => question('roi', { span: asked, filters, by, fields: roiFields });
  const talks = (asked: Span) => question('conversations', { span: asked, filters, by, fields: ['conversations'] });
  const spent = (asked: Span) => question('charges', { span: asked, filters, by: ['country', 'category'], fields: spentFields });
  const quality = (asked: Span) => question('data_quality', { span: asked, filters, fields: ['records', 'rejected'] });
  const countries = (asked: Span) => question('roi', { span: asked, filters, by: ['country'], fields: ['revenue', 'gross_margin'] });
  const month = tierMonth(span, bounds);
  const earned = { roi: roi(span), roiBefore: compared && roi(compared) };
  const money = { spent: spent(span), spentBefore: compared && spent(compared) };
  const told = { quality: quality(span) };
  return {
    figures: { ...earned, talks: talks(span), talksBefore: compared && talks(compared) },
    money,
    tier: { tier: month === null ? null : tierQuestion(month) },
    quality: told,
    channels: { channels: question('channels', { span, filters, by: ['channel'], fields: channelFields }) },
    verdict: {
      ...{ ...earned, ...money, ...told, qualityBefore: compared && quality(compared) },
      ...{ countries: countries(span), countriesBefore: compared && countries(compared) },
    },
  };
}

/** The last month of a span that the data reach; null where they do not reach the span. */
export function tierMonth(span: Span, bounds: Bounds): string | null {
  const closed = closedPart(span, bounds);
  return closed.from < closed.to ? addDays(closed.to, -1).slice(0, 7) : null;
}

/** Free conversations by account and day of one billing month; the zones of accounts reach a day beyond the month. The tier is of all lines and countries. */
function tierQuestion(month: string): Question {
  const first = firstOfMonth(`${month}-01`);
  return question('conversations', {
    span: { from: addDays(first, -1), to: addDays(addMonths(first, 1), 1) },
    filters: {},
    by: ['day', 'billing_month', 'account'],
    fields: ['conversations', 'free_tier'],
    more: { billing_month: [month] },
  });
}

/** Every question of a page once, to be sent ahead. */
export const allQuestions = (groups: object): readonly Question[] => [
  ...new Set(
    Object.values(groups).flatMap((group: Readonly<Record<string, Question | null>>) =>
      Object.values(group).flatMap((asked) => asked ?? []),
    ),
  ),
];
