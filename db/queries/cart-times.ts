import { cartChoice } from '../cart-choice';
import { stepTimes } from '../cart-times';
import type { Family } from '../family';
import { counted, type Fields, measured } from '../fields';
import { findings } from '../findings';

const fields = {
  timed: counted('timed'),
  seconds_p50: measured('seconds_p50'),
  seconds_p75: measured('seconds_p75'),
  seconds_p90: measured('seconds_p90'),
} satisfies Fields;

/** How long people take from each step of the funnel of carts, or of event files, to the next; by `hours` in groups. Rows always tell the later step. */
export const cartTimes: Family = {
  metric: 'cart_times',
  dimensions: ['line', 'country', 'campaign', 'entry', 'step', 'hours'],
  fields: Object.keys(fields),
  always: ['step'],
  options: ['window', 'mode', 'funnel'],
  query: async (warehouse, asked) => {
    const choice = await cartChoice(warehouse, asked.options);
    const scope = { ...asked, by: ['step', ...asked.by.filter((name) => name !== 'step')] };
    return findings(warehouse, { tables: [stepTimes(warehouse, choice)], fields, scope, totals: {}, watched: [], warnings: () => [] });
  },
};
