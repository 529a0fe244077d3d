import { type Question, type QuestionsOf, question } from './question';
import { grainOf, type Span } from './span';
import type { View } from './view';

/** Names of the questions that each panel of the promotions page asks. */
export interface PromotionNames {
  readonly figures: 'earned' | 'earnedBefore';
  readonly campaigns: 'campaigns';
  readonly caused: 'caused';
  readonly hours: 'hours';
  readonly frequency: 'frequency';
}

/** Names of the questions that each panel of the page of one campaign asks. */
export interface CampaignNames {
  readonly ladder: 'whole';
  readonly caused: 'holdout' | 'natural';
  readonly versions: 'rows' | 'life';
  readonly hours: 'hours';
  readonly countries: 'rows';
  readonly lines: 'rows';
  readonly times: 'rows';
  readonly frequency: 'rows';
  readonly optOuts: 'rows';
  readonly consent: 'rows';
  readonly failures: 'rows';
  readonly days: 'rows';
  readonly windows: 'whole';
}

export type PromotionQuestions = QuestionsOf<PromotionNames>;
export type CampaignQuestions = QuestionsOf<CampaignNames>;

/** Steps of the ladder, in the order in which a person climbs them. */
export const ladderSteps = ['eligible', 'attempted', 'sent', 'delivered', 'read', 'clicked', 'replied', 'converted'] as const;

const rate = ['conversion_rate', 'conversion_rate_low', 'conversion_rate_high'];
const band = ['conversion_rate_band_low', 'conversion_rate_band_high'];
const left = ['opt_out_rate', 'opt_out_rate_low', 'opt_out_rate_high'];
const byFrequency = ['delivered', ...rate, ...left];
const money = ['orders', 'revenue', 'cost', 'roas', 'roi'];
const caused = [
  ...[
    'treated',
    'control',
    'treated_rate',
    'control_rate',
    'lift_points',
    'lift_points_low',
    'lift_points_high',
    'lift_relative',
    'p_value',
  ],
  ...[
    'incremental_orders',
    'incremental_revenue',
    'incremental_revenue_low',
    'incremental_revenue_high',
    'iroas',
    'sample_ratio_p',
    'design',
  ],
];

export function promotionQuestions(view: View, compared: Span | null): PromotionQuestions {
  const figures = (span: Span) =>
    asked({ ...view, span }, { by: [grainOf(view.span)], fields: ['delivered', 'opted_out', 'converted', 'conversion_rate', ...money] });
  return {
    figures: { earned: figures(view.span), earnedBefore: compared && figures(compared) },
    campaigns: {
      campaigns: asked(view, { by: ['campaign'], fields: [...ladderSteps, 'suppressed', 'opted_out', ...rate, ...band, ...money] }),
    },
    caused: { caused: assigned(view, { by: ['campaign'] }) },
    hours: { hours: asked(view, { by: ['weekday', 'hour_of_day'], fields: ['delivered', 'conversion_rate'] }) },
    frequency: { frequency: asked(view, { by: ['nth'], fields: byFrequency }) },
  };
}

export function campaignQuestions(view: View, campaign: string): CampaignQuestions {
  const of = (by: readonly string[], fields: readonly string[], metric?: 'conversion_times') =>
    asked(view, { by, fields, more: { campaign: [campaign] } }, metric);
  const slices = ['delivered', 'converted', 'opted_out', ...rate, ...money];
  const arms = (design: string) => assigned(view, { by: [], more: { campaign: [campaign], design: [design] } });
  return {
    ladder: { whole: of([], [...ladderSteps, 'suppressed', 'opted_out', ...rate, ...band, ...money, 'coupon_orders', 'coupon_revenue']) },
    caused: { holdout: arms('holdout'), natural: arms('natural') },
    versions: { rows: of(['template', 'version'], slices), life: templateLife },
    hours: { hours: of(['weekday', 'hour_of_day'], ['delivered', 'conversion_rate']) },
    countries: { rows: of(['country'], slices) },
    lines: { rows: of(['line'], slices) },
    times: { rows: of(['hours'], ['converted', 'seconds_to_order_p50', 'seconds_to_order_p90'], 'conversion_times') },
    frequency: { rows: of(['nth'], byFrequency) },
    optOuts: { rows: of(['opt_out_source'], ['opted_out', ...left]) },
    consent: { rows: of(['consent'], ['attempted', 'without_opt_in', 'without_opt_in_rate']) },
    failures: { rows: of(['error'], ['attempted', 'withheld', 'failed', 'pending']) },
    days: { rows: of(['day'], ['attempted']) },
    windows: { whole: windowUse(view, campaign) },
  };
}

/** The life of every template on the platform; no period and no filter cuts it. */
const templateLife: Question = {
  metric: 'templates',
  parameters: { by: ['template'], fields: ['hours_to_decision,decision,reason,paused,quality'] },
};

interface Cut {
  readonly by: readonly string[];
  readonly fields: readonly string[];
  readonly more?: Readonly<Record<string, readonly string[]>>;
}

/** A question about promotions in the period and in the way of counting of a view. */
function asked(
  { span, filters, counting }: View,
  { by, fields, more = {} }: Cut,
  metric: 'promotions' | 'conversion_times' = 'promotions',
): Question {
  const { mode: _, ...credited } = counting;
  const counted = Object.fromEntries(Object.entries(credited).map(([name, value]) => [name, [value]]));
  return question(metric, { span, filters, by, fields, more: { ...counted, ...more } });
}

/** Whether the messages of a campaign arrived in windows; no way of counting orders changes it. */
const windowUse = ({ span, filters }: View, campaign: string): Question =>
  question('window_use', {
    ...{ span, filters, by: [], more: { campaign: [campaign] } },
    fields: ['promotions_outside', 'promotions_inside', 'saving_if_inside'],
  });

/** A question about arms: of the whole log, since people are assigned once and some lists tell no day. */
function assigned({ span, filters }: View, { by, more = {} }: Omit<Cut, 'fields'>): Question {
  const { metric, parameters } = question('lift', { span, filters, by, fields: caused, more });
  const { from: _, to: __, ...whole } = parameters;
  return { metric, parameters: whole };
}
