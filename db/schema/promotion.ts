import { boolean, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

const places = {
  localDay: date('local_day', { mode: 'string' }).notNull(),
  campaign: text('campaign').notNull(),
  template: text('template'),
  version: text('version').notNull(),
  line: text('line').notNull(),
  country: text('country').notNull(),
  unconvertedCurrency: text('unconverted_currency'),
};

/** One row per campaign and person: when the person came to each step of the ladder; null: never. Money of the messages in the reporting currency. */
export const factCampaignPerson = pgTable('fact_campaign_person', {
  promotionIx: integer('promotion_ix').notNull(),
  ...places,
  arm: text('arm'),
  personKey: integer('person_key').notNull(),
  contactKey: integer('contact_key').notNull(),
  messageKey: integer('message_key'),
  messages: integer('messages').notNull(),
  localAt: timestamp('local_at', { mode: 'string' }),
  assignedAt: timestamp('assigned_at', { mode: 'string' }),
  attemptedAt: timestamp('attempted_at', { mode: 'string' }),
  sentAt: timestamp('sent_at', { mode: 'string' }),
  deliveredAt: timestamp('delivered_at', { mode: 'string' }),
  readAt: timestamp('read_at', { mode: 'string' }),
  clickedAt: timestamp('clicked_at', { mode: 'string' }),
  repliedAt: timestamp('replied_at', { mode: 'string' }),
  optedOutAt: timestamp('opted_out_at', { mode: 'string' }),
  optOutSource: text('opt_out_source'),
  errorCode: integer('error_code'),
  outcome: text('outcome'),
  consent: text('consent'),
  nthIn30Days: integer('nth_in_30_days'),
  metaFee: amount('meta_fee'),
  partnerFee: amount('partner_fee').notNull(),
  unratedUnits: integer('unrated_units').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
});

/** Sums of fact_campaign_person by local day and every dimension. */
export const rollupPromotionDay = pgTable('rollup_promotion_day', {
  ...places,
  eligible: integer('eligible').notNull(),
  suppressed: integer('suppressed').notNull(),
  attempted: integer('attempted').notNull(),
  sent: integer('sent').notNull(),
  delivered: integer('delivered').notNull(),
  read: integer('read').notNull(),
  clicked: integer('clicked').notNull(),
  replied: integer('replied').notNull(),
  optedOut: integer('opted_out').notNull(),
  withheld: integer('withheld').notNull(),
  failed: integer('failed').notNull(),
  pending: integer('pending').notNull(),
  withoutOptIn: integer('without_opt_in').notNull(),
  heard: integer('heard').notNull(),
  optedOutHeard: integer('opted_out_heard').notNull(),
  metaFee: amount('meta_fee'),
  partnerFee: amount('partner_fee'),
  unratedUnits: integer('unrated_units').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
});

/** What promotions earned by local day and every dimension, in each way of counting (attribution, touch, window_seconds; 0: the clocks of the settings). */
export const rollupPromotionEarned = pgTable('rollup_promotion_earned', {
  attribution: text('attribution').notNull(),
  touch: text('touch').notNull(),
  windowSeconds: integer('window_seconds').notNull(),
  ...places,
  settled: integer('settled').notNull(),
  converted: integer('converted').notNull(),
  convertedSettled: integer('converted_settled').notNull(),
  orders: amount('orders').notNull(),
  revenue: amount('revenue'),
  grossMargin: amount('gross_margin'),
  unconvertedAmount: amount('unconverted_amount'),
});

/** One row per person and instant of consent given (`in`) or taken back (`out`). */
export const factConsent = pgTable('fact_consent', {
  personKey: integer('person_key').notNull(),
  contactKey: integer('contact_key').notNull(),
  country: text('country').notNull(),
  state: text('state').notNull(),
  source: text('source').notNull(),
  channel: text('channel'),
  occurredAt: timestamp('occurred_at', { mode: 'string' }).notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});

/** One row per order with a coupon of a campaign that several people have; beside the orders that touches earned. */
export const factCouponOrder = pgTable('fact_coupon_order', {
  orderKey: integer('order_key').notNull(),
  campaign: text('campaign').notNull(),
  line: text('line').notNull(),
  country: text('country').notNull(),
  localAt: timestamp('local_at', { mode: 'string' }).notNull(),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  revenue: amount('revenue'),
  currency: text('currency').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});

/** One row per campaign, person assigned and design; orders and revenue of the seven days from the assignment. `revenue` null: none told; `load_id` only of experiment files. */
export const factCampaignArm = pgTable('fact_campaign_arm', {
  design: text('design').notNull(),
  campaign: text('campaign').notNull(),
  arm: text('arm').notNull(),
  unreached: text('unreached'),
  country: text('country').notNull(),
  line: text('line').notNull(),
  contactKey: integer('contact_key'),
  messageKey: integer('message_key'),
  assignedAt: timestamp('assigned_at', { mode: 'string' }),
  localAt: timestamp('local_at', { mode: 'string' }),
  plannedShare: amount('planned_share'),
  isContaminated: boolean('is_contaminated').notNull(),
  orders: amount('orders').notNull(),
  revenue: amount('revenue'),
  metaFee: amount('meta_fee'),
  partnerFee: amount('partner_fee').notNull(),
  unratedUnits: integer('unrated_units').notNull(),
  unconvertedAmount: amount('unconverted_amount'),
  unconvertedCurrency: text('unconverted_currency'),
  loadId: integer('load_id'),
  recordLine: integer('record_line'),
});
