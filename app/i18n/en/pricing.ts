import type { pricing as spanish } from '../es/pricing';
import type { InOtherWords } from '../words';

export const pricing: InOtherWords<typeof spanish> = {
  title: 'Pricing',
  models_title: 'The same log under every pricing model',
  models_text:
    'Every message of the log is billed again by the rules of each model. Where a model had no rate at that date the nearest one in time is taken, and marked so. The free tier and the contracts apply as in the bill.',
  column_model: 'Model',
  column_units: 'Units',
  column_charged_units: 'Charged',
  column_free_units: 'Free',
  column_meta_fee: 'Meta’s fee',
  column_bar: 'Beside the others',
  column_partner_fee: 'Partner',
  column_tax: 'Tax',
  model_actual: 'what was in force at each date',
  model_notification: 'per template delivered outside the window',
  model_cbp_2022: 'per 24-hour conversation',
  model_cbp_2023: 'per conversation and category',
  model_pmp_2025: 'per template delivered',
  short_actual: 'In force',
  short_notification: 'Notif.',
  short_cbp_2022: 'Conv. 2022',
  short_cbp_2023: 'Cat. 2023',
  short_pmp_2025: 'Msg. 2025',
  unrated_title: 'Units without a rate',
  unrated: '{count, plural, one {<number></number> without a rate} other {<number></number> without a rate}}',
  months_by_day: 'Meta’s fee under every model, by day',
  months_by_month: 'Meta’s fee under every model, by month',
  months_by_quarter: 'Meta’s fee under every model, by quarter',
  countries_title: 'By country and model',
  lines_title: 'By line and model',
};
