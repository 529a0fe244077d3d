import type { Meaning } from './metrics';

const whole = 'All rules of the workspace together where no rule is named; lists of several rules overlap and do not add up.';

/** What leaving people out of messages would have saved, or really saved. */
export const suppressions = {
  contacts: {
    unit: 'people',
    good: 'neither',
    definition: `People who came onto the list in the period, or were on it and had a message left out or ordered. ${whole}`,
  },
  false_positives: {
    unit: 'people',
    good: 'down',
    definition: 'People of the list who ordered after they came onto it: the rule took them for people who do not.',
  },
  conversations_avoided: {
    unit: 'conversations',
    good: 'up',
    definition:
      'Conversations of the log less those of the log without the messages left out. Of people really blocked: their rate of the 90 days before, an estimate.',
    excludes: 'What others pay less because the free tier moves is in the cost alone.',
  },
  cost_avoided: {
    unit: 'money',
    good: 'up',
    definition:
      'The bill of the log less the bill run again without the messages left out: Meta fee and partner fees, the free tier shifted as it would. A message inside an open window saves nothing but its own fee.',
    excludes: 'Monthly and fixed costs. Units without a rate.',
  },
  orders_at_risk: {
    unit: 'orders',
    good: 'down',
    definition:
      'Orders that count as revenue, of people while they are on the list or within the window of a click after it, whatever earned them.',
  },
  margin_at_risk: {
    unit: 'money',
    good: 'down',
    definition: 'Gross margin of the orders at risk; unknown without a margin in the settings.',
  },
  net_saving: { unit: 'money', good: 'up', definition: 'Cost avoided − margin at risk.' },
} as const satisfies Readonly<Record<string, Meaning>>;
