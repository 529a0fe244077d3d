import type { Meaning } from './metrics';

/** Who left after a promotion, what did not arrive, and who had agreed to get it. */
export const reactions = {
  opt_out_rate: { unit: 'ratio', good: 'down', definition: 'People who opted out ÷ people delivered, both with their 72 hours over.' },
  opt_out_rate_low: { unit: 'ratio', good: 'down', definition: 'Lower end of the 95 % Wilson interval of the opt-out rate.' },
  opt_out_rate_high: { unit: 'ratio', good: 'down', definition: 'Upper end of the 95 % Wilson interval of the opt-out rate.' },
  withheld: {
    unit: 'people',
    good: 'down',
    definition: 'People whose message the platform held back or who chose not to get it (131049, 130472, 131050): no fault.',
  },
  failed: { unit: 'people', good: 'down', definition: 'People whose message failed and never arrived.', excludes: 'Withheld ones.' },
  pending: { unit: 'people', good: 'down', definition: 'People to whom a message was attempted and of whom nothing more was heard.' },
  without_opt_in: {
    unit: 'people',
    good: 'down',
    definition: 'People attempted whose latest consent recorded until then is no opt-in.',
  },
  without_opt_in_rate: { unit: 'ratio', good: 'down', definition: 'People without a recorded opt-in ÷ people attempted.' },
} as const satisfies Readonly<Record<string, Meaning>>;

/** How long people take from the touch to the order. */
export const conversionTimes = {
  converted: {
    unit: 'people',
    good: 'up',
    definition: 'People with an order credited to the promotion; each counts once, with the first of these orders.',
  },
  seconds_to_order_p50: { unit: 'seconds', good: 'neither', definition: 'Half of the people take less from the touch to the order.' },
  seconds_to_order_p90: { unit: 'seconds', good: 'neither', definition: 'Nine in ten people take less from the touch to the order.' },
} as const satisfies Readonly<Record<string, Meaning>>;
