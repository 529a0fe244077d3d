import type { Meaning } from './metrics';

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
  replied: { unit: 'people', good: 'up', definition: 'People who wrote to the line within 72 hours of the delivery.' },
  opted_out: {
    unit: 'people',
    good: 'down',
    definition: 'People who left within 72 hours of the delivery: a word, the switch of the platform, or a consent taken back.',
  },
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
