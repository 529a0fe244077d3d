import { pricingModels } from '../../db/pricing-models';
import { switchSpans } from './pricing-switch';
import { type QuestionsOf, question } from './question';
import { type Bounds, grainOf, type Span } from './span';
import type { View } from './view';

/** The bill as it was, then the same log under each model, in the order of time. */
export const billModels = ['actual', ...pricingModels] as const;
export type BillModel = (typeof billModels)[number];

/** The model that each side of 1 February 2022 is set against: the one of the other side. */
export const otherModel = { before: 'cbp_2022', after: 'notification' } as const satisfies Record<string, BillModel>;

/** What the use of open windows is cut by. */
export const windowCuts = ['line', 'country', 'campaign'] as const;
export type WindowCut = (typeof windowCuts)[number];

/** Names of the questions that each panel of the pricing page asks. */
export interface PricingNames {
  readonly models: 'models';
  readonly months: 'months';
  readonly countries: 'rows';
  readonly lines: 'rows';
  readonly windows: WindowCut;
  readonly rules: 'rules';
  readonly reconciliation: 'whole' | 'reasons' | 'months' | 'cells';
  readonly change: 'before' | 'after' | 'beforeOtherwise' | 'afterOtherwise';
}

export type PricingQuestions = QuestionsOf<PricingNames>;

export const windowFields = [
  'messages_per_charged',
  'opened_soon_after_close',
  'promotions_inside',
  'promotions_outside',
  'saving_if_inside',
];
const money = ['meta_fee', 'partner_fee', 'tax', 'cost'];
/** Ours and theirs in units and money, and what theirs has more. */
const billed = ['ours', 'theirs', 'difference', 'our_cost', 'their_cost', 'cost_difference'];
const units = ['units', 'charged_units', 'free_units', 'unrated_units'];

export function pricingQuestions({ span, filters }: View, _compared: Span | null, bounds: Bounds): PricingQuestions {
  const charges = (of: Span, by: readonly string[], fields: readonly string[], models: readonly BillModel[] = []) =>
    question('charges', { span: of, filters, by, fields, more: models.length ? { model: models } : {} });
  const fees = [...units, ...money];
  const windows = (by: WindowCut) => question('window_use', { span, filters, by: [by], fields: windowFields });
  const statement = (by: readonly string[]) => question('reconciliation', { span, filters, by, fields: billed });
  const { before, after } = switchSpans(bounds);
  const bill = (of: Span | null, by: readonly string[], models: readonly BillModel[]) =>
    of && charges(of, by, [...units, 'meta_fee'], models);
  return {
    models: { models: charges(span, ['model'], fees) },
    months: { months: charges(span, [grainOf(span), 'model'], ['meta_fee', 'units', 'unrated_units']) },
    countries: { rows: charges(span, ['country', 'model'], ['meta_fee', 'units', 'charged_units', 'unrated_units']) },
    lines: { rows: charges(span, ['line', 'model'], ['meta_fee', 'units', 'charged_units', 'unrated_units']) },
    windows: { line: windows('line'), country: windows('country'), campaign: windows('campaign') },
    rules: { rules: question('suppressions', { span, filters: {}, by: ['rule'], fields: ['contacts'] }) },
    reconciliation: {
      whole: statement([]),
      reasons: statement(['reason']),
      months: statement(['account', 'month']),
      cells: statement(['month', 'account', 'country', 'category', 'reason']),
    },
    change: {
      before: bill(before, ['model'], ['actual', otherModel.before]),
      after: bill(after, ['model'], ['actual', otherModel.after]),
      beforeOtherwise: bill(before, [], [otherModel.before]),
      afterOtherwise: bill(after, [], [otherModel.after]),
    },
  };
}
