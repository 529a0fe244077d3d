import type { Meaning } from './metrics';
import { reactions } from './promotion-detail-meanings';

/** People on the ladder of a promotion, and what it earned. */
export const promotions = {
  eligible: {
    unit: 'people',
    good: 'neither',
    definition: 'People on the list of a promotion, and those who got a message; a person counts once in each promotion.',
  },
  suppressed: { unit: 'people', good: 'neither', definition: 'Eligible people to whom no message was attempted.' },
  attempted: { unit: 'people', good: 'neither', definition: 'People to whom a message was attempted.' },
  sent: { unit: 'people', good: 'neither', definition: 'People whose message the platform accepted.' },
  delivered: {
    unit: 'people',
    good: 'up',
    definition: 'People whom a message reached; a reading, a click or a quoting answer proves it too.',
  },
  read: { unit: 'people', good: 'up', definition: 'People who read a message; a lower bound, since receipts can be off.' },
  clicked: { unit: 'people', good: 'up', definition: 'People who pressed a quick reply or opened a link.' },
  replied: { unit: 'people', good: 'up', definition: 'People who wrote, on whichever line, within 72 hours of the delivery.' },
  opted_out: {
    unit: 'people',
    good: 'down',
    definition: 'People who left within 72 hours of the delivery: a word, the switch of the platform, or a consent taken back.',
  },
  ...reactions,
  converted: { unit: 'people', good: 'up', definition: 'People with an order credited to the promotion in the way of counting chosen.' },
  orders: {
    unit: 'orders',
    good: 'up',
    definition: 'Orders that count as revenue, credited by last touch, first touch or in equal parts; none counts twice.',
  },
  revenue: {
    unit: 'money',
    good: 'up',
    definition: 'Revenue of the credited orders: after discounts and refunds, before shipping and tax.',
  },
  coupon_orders: {
    unit: 'orders',
    good: 'neither',
    definition:
      'Orders with a coupon of the promotion that several people have: they credit it, never a person, and are not added to the orders.',
  },
  coupon_revenue: { unit: 'money', good: 'neither', definition: 'Revenue of the orders with a shared coupon; not added to the revenue.' },
  cost: {
    unit: 'money',
    good: 'down',
    definition:
      'Fees of the units that the messages opened, and the fee of the partner for each message; monthly and fixed costs stay out.',
  },
  conversion_rate: { unit: 'ratio', good: 'up', definition: 'People converted ÷ people delivered whose time to order is over.' },
  conversion_rate_low: { unit: 'ratio', good: 'up', definition: 'Lower end of the 95 % Wilson interval of the conversion.' },
  conversion_rate_high: { unit: 'ratio', good: 'up', definition: 'Upper end of the 95 % Wilson interval of the conversion.' },
  conversion_rate_band_low: {
    unit: 'ratio',
    good: 'up',
    definition: 'The lowest conversion over all models of attribution and windows from 24 hours to 30 days.',
  },
  conversion_rate_band_high: {
    unit: 'ratio',
    good: 'up',
    definition: 'The highest conversion over all models of attribution and windows from 24 hours to 30 days.',
  },
  roas: { unit: 'ratio', good: 'up', definition: 'Credited revenue ÷ cost.' },
  roi: { unit: 'ratio', good: 'up', definition: '(Gross margin of the credited orders − cost) ÷ cost.' },
} as const satisfies Readonly<Record<string, Meaning>>;

/** What a campaign caused, by comparing its arms. */
export const lift = {
  treated: { unit: 'people', good: 'neither', definition: 'People put into the arm that gets the message, messaged or not.' },
  control: {
    unit: 'people',
    good: 'neither',
    definition: 'People put into the other arm: held out at random, or not reached (design natural).',
  },
  treated_rate: {
    unit: 'ratio',
    good: 'up',
    definition: 'Treated people with an order within seven days of the assignment ÷ all treated people.',
  },
  control_rate: {
    unit: 'ratio',
    good: 'neither',
    definition: 'Control people with an order within seven days of the assignment ÷ all control people.',
  },
  lift_points: { unit: 'ratio', good: 'up', definition: 'Treated rate − control rate.' },
  lift_points_low: { unit: 'ratio', good: 'up', definition: 'Lower end of the 95 % Newcombe interval of the lift.' },
  lift_points_high: { unit: 'ratio', good: 'up', definition: 'Upper end of the 95 % Newcombe interval of the lift.' },
  lift_relative: { unit: 'ratio', good: 'up', definition: 'Lift ÷ control rate.' },
  p_value: {
    unit: 'ratio',
    good: 'neither',
    definition:
      'Chance of a difference at least as large if the message did nothing: two-sided test of two proportions. None under 100 people in an arm.',
  },
  incremental_orders: {
    unit: 'orders',
    good: 'up',
    definition: 'Treated people × (orders per treated person − orders per control person), of seven days.',
  },
  incremental_revenue: {
    unit: 'money',
    good: 'up',
    definition: 'Treated people × (mean revenue of the treated − mean revenue of the control), of seven days.',
  },
  incremental_revenue_low: { unit: 'money', good: 'up', definition: 'Lower end of the 95 % Welch interval of the incremental revenue.' },
  incremental_revenue_high: { unit: 'money', good: 'up', definition: 'Upper end of the 95 % Welch interval of the incremental revenue.' },
  iroas: { unit: 'ratio', good: 'up', definition: 'Incremental revenue ÷ cost of the messages of the treated.' },
  sample_ratio_p: {
    unit: 'ratio',
    good: 'neither',
    definition: 'Chance that arms planned in this share come out as unequal as they did. None without a planned share.',
  },
  design: {
    unit: 'people',
    good: 'neither',
    definition: 'How the arms came about: holdout, held out at random, or natural, found in the log and not random.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** The life of a template on the platform. */
export const templates = {
  category: { unit: 'messages', good: 'neither', definition: 'Category of the template in its latest list.' },
  submitted_at: { unit: 'messages', good: 'neither', definition: 'When the template was handed in, in UTC; where versions differ, none.' },
  decided_at: { unit: 'messages', good: 'neither', definition: 'When the platform first decided from then on, in UTC.' },
  hours_to_decision: {
    unit: 'seconds',
    good: 'down',
    definition: 'Hours from the submission to the first decision; the median over several templates.',
  },
  decision: { unit: 'messages', good: 'neither', definition: 'The first decision of the platform: approved or rejected.' },
  reason: { unit: 'messages', good: 'neither', definition: 'Why it was rejected, in the word of the platform.' },
  paused: { unit: 'records', good: 'down', definition: 'How many times the platform paused the template.' },
  quality: { unit: 'messages', good: 'neither', definition: 'Latest quality that the platform told.' },
} as const satisfies Readonly<Record<string, Meaning>>;
