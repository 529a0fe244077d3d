import { cartMeanings } from './cart-meanings';
import { outcomeMeanings } from './cart-outcome-meanings';
import { channels } from './channel-meanings';
import { lines } from './line-meanings';
import { conversionTimes } from './promotion-detail-meanings';
import { lift, promotions, templates } from './promotion-meanings';
import { dataQuality } from './quality-meanings';
import { reconciliation } from './reconciliation-meanings';
import { suppressions } from './suppression-meanings';
import { windowUse } from './window-meanings';

/** What a number counts or measures. Money is in the scope's currency, an amount in its own; a ratio is a fraction, never percent. */
export type Unit =
  | 'conversations'
  | 'messages'
  | 'people'
  | 'orders'
  | 'billable units'
  | 'records'
  | 'days'
  | 'money'
  | 'amount'
  | 'ratio'
  | 'seconds';

/** The meaning of a field: the one place that says it (after design/metrics.md); `good` is the direction that pleases. */
export interface Meaning {
  readonly unit: Unit;
  readonly good: 'up' | 'down' | 'neither';
  readonly definition: string;
  readonly excludes?: string;
}

const proForma = 'Conversations of a time when conversations were not billed.';

const conversations = {
  conversations: {
    unit: 'conversations',
    good: 'neither',
    definition:
      'Billing windows opened in the period, by the rule of the pricing model in force; counted pro forma where conversations were not billed.',
  },
  charged: { unit: 'conversations', good: 'down', definition: 'Conversations for which a fee is due, rated or not.', excludes: proForma },
  free_tier: {
    unit: 'conversations',
    good: 'up',
    definition: 'Conversations within the first 1,000 of the account and billing month.',
    excludes: proForma,
  },
  free_entry_point: {
    unit: 'conversations',
    good: 'up',
    definition: 'Conversations begun from an ad or a page button, which are free.',
    excludes: proForma,
  },
  contacts: {
    unit: 'people',
    good: 'up',
    definition: 'Different people with a conversation opened in the period; not to be added up over rows.',
  },
  inbound_messages: { unit: 'messages', good: 'neither', definition: 'Messages of customers in these conversations.' },
  outbound_messages: { unit: 'messages', good: 'neither', definition: 'Delivered messages of the business in these conversations.' },
  cost: {
    unit: 'money',
    good: 'down',
    definition: 'Meta fee, partner fee and share of fixed costs of these conversations.',
    excludes: `${proForma} Units without a rate.`,
  },
  cost_per_conversation: {
    unit: 'money',
    good: 'down',
    definition: 'Cost ÷ all conversations of a time when they were billed, free ones too.',
  },
  cost_per_charged: { unit: 'money', good: 'down', definition: 'Cost ÷ charged conversations.' },
} as const satisfies Readonly<Record<string, Meaning>>;

const messages = {
  messages: {
    unit: 'messages',
    good: 'neither',
    definition: 'Messages written by customers or handed over by the business in the period.',
  },
  sent: { unit: 'messages', good: 'neither', definition: 'Messages that the platform accepted: first status sent, or a later one.' },
  delivered: { unit: 'messages', good: 'up', definition: 'Messages delivered, read, played or quoted in an answer.' },
  read: { unit: 'messages', good: 'up', definition: 'Messages read; a lower bound, since receipts can be off.' },
  failed: { unit: 'messages', good: 'down', definition: 'Messages that failed and were never delivered.', excludes: 'Withheld messages.' },
  withheld: {
    unit: 'messages',
    good: 'down',
    definition: 'Messages that the platform or the customer chose not to receive (131049, 130472, 131050).',
  },
  pending: { unit: 'messages', good: 'down', definition: 'Messages sent of which nothing was heard later.' },
  delivery_rate: { unit: 'ratio', good: 'up', definition: 'Messages delivered ÷ messages sent.' },
  read_rate: { unit: 'ratio', good: 'up', definition: 'People who read ÷ people to whom a message was delivered.' },
  seconds_to_delivery_p50: {
    unit: 'seconds',
    good: 'down',
    definition: 'Median of the time from sent to delivered.',
    excludes: 'Messages without a time of sending.',
  },
  seconds_to_delivery_p95: {
    unit: 'seconds',
    good: 'down',
    definition: '95th percentile of the time from sent to delivered.',
    excludes: 'Messages without a time of sending.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

const fees = {
  meta_fee: {
    unit: 'money',
    good: 'down',
    definition: "Rate in force at opening or delivery, market of the customer's number.",
    excludes: 'Units without a rate; amounts without an exchange rate.',
  },
  partner_fee: {
    unit: 'money',
    good: 'down',
    definition: 'Mark-up on the rated Meta fee, fees per message and per conversation, and the monthly fee by days.',
  },
  fixed_cost: {
    unit: 'money',
    good: 'down',
    definition: "Fixed costs of the month by days, shared by the day's conversations; a day without any stands at unallocated.",
  },
  cost: { unit: 'money', good: 'down', definition: 'Meta fee + partner fee + fixed cost.', excludes: 'Tax; units without a rate.' },
} as const satisfies Readonly<Record<string, Meaning>>;

const charges = {
  units: { unit: 'billable units', good: 'neither', definition: 'Messages or conversations, as the model bills: charged + free.' },
  charged_units: { unit: 'billable units', good: 'down', definition: 'Units for which a fee is due, rated or not.' },
  free_units: { unit: 'billable units', good: 'up', definition: 'Units for which none is due: free tier, free entry point, care window.' },
  unrated_units: { unit: 'billable units', good: 'down', definition: 'Charged units for which no rate is known.' },
  ...fees,
  tax: { unit: 'money', good: 'down', definition: "Tax of the contract on Meta's and the partner's fees; outside cost." },
} as const satisfies Readonly<Record<string, Meaning>>;

const roi = {
  orders: {
    unit: 'orders',
    good: 'up',
    definition: 'Orders that count as revenue and whose person had a touch of the channel within its window before.',
  },
  revenue: {
    unit: 'money',
    good: 'up',
    definition: 'Revenue of these orders: after discounts and refunds, before shipping and tax.',
    excludes: 'Cancelled, voided and test orders.',
  },
  gross_margin: {
    unit: 'money',
    good: 'up',
    definition:
      'Revenue × gross margin of the settings: that of the category of each line of the order where the catalogue and the settings tell it, else the default; unknown without it.',
  },
  unattributed_orders: { unit: 'orders', good: 'neither', definition: 'Orders that count as revenue without a touch of the channel.' },
  unattributed_revenue: { unit: 'money', good: 'neither', definition: 'Revenue of the unattributed orders.' },
  ...fees,
  roas: { unit: 'ratio', good: 'up', definition: 'Attributed revenue ÷ cost.' },
  roi: { unit: 'ratio', good: 'up', definition: '(Attributed gross margin − cost) ÷ cost.' },
  roas_band_low: {
    unit: 'ratio',
    good: 'up',
    definition: 'The lowest ROAS over the windows chosen and one window of 1, 3, 5, 7, 14 or 30 days for every touch.',
  },
  roas_band_high: { unit: 'ratio', good: 'up', definition: 'The highest ROAS over the same windows.' },
  roi_band_low: {
    unit: 'ratio',
    good: 'up',
    definition: 'The lowest ROI over the windows chosen and one window of 1, 3, 5, 7, 14 or 30 days for every touch.',
  },
  roi_band_high: { unit: 'ratio', good: 'up', definition: 'The highest ROI over the same windows.' },
  cost_per_conversation: { unit: 'money', good: 'down', definition: 'All cost of the channel ÷ all conversations, pro forma ones too.' },
  cost_per_order: { unit: 'money', good: 'down', definition: 'All cost of the channel ÷ attributed orders.' },
} as const satisfies Readonly<Record<string, Meaning>>;

/** The dictionary: metric, then field of its rows or totals. */
export const meanings: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  conversations,
  messages,
  charges,
  window_use: windowUse,
  roi,
  promotions,
  conversion_times: conversionTimes,
  lift,
  templates,
  ...cartMeanings,
  ...outcomeMeanings,
  lines,
  channels,
  suppressions,
  reconciliation,
  data_quality: dataQuality,
};
