import { type SQL, sql } from 'drizzle-orm';
import { type CartChoice, cartChoice, usualWindow } from '../cart-choice';
import { timedJourneys } from '../cart-times';
import type { RowChoice } from '../explain-reference';
import type { Cut } from '../facts';
import { behind, column, type FamilyRows, type RowSource, type RowsBehind } from '../rows-source';

const named = (name: string): SQL => sql`${sql.identifier(name)}`;

/** One row a person and step: the journey whose time counts, and how long the step took from the one before. */
function timed(choice: CartChoice, cut: Cut, row: RowChoice): Readonly<Record<string, RowsBehind>> {
  const source: RowSource = {
    facts: {
      table: sql`(${timedJourneys(cut, choice, row)}) as journey`,
      day: null,
      dimensions: Object.fromEntries(['line', 'country', 'campaign', 'entry', 'step', 'hours'].map((name) => [name, named(name)])),
    },
    columns: {
      local_at: column('instant', named('local_at')),
      step: column('dimension', named('step')),
      seconds_to_step: column('seconds', named('gap')),
      line: column('dimension', named('line')),
      country: column('dimension', named('country')),
      entry: column('dimension', named('entry')),
      campaign: column('text', named('campaign')),
    },
    order: ['local_at', 'step'],
    contact: choice.funnel === 'events' ? null : named('contact_key'),
    place: { load: named('load_id'), line: named('record_line') },
  };
  return Object.fromEntries(['timed', 'seconds_p50', 'seconds_p75', 'seconds_p90'].map((name) => [name, behind(source)]));
}

/** Rows behind what `cart_times` counts. */
export const cartTimesRows: FamilyRows = {
  of: timed({ funnel: 'carts', mode: 'ordered', windowSeconds: usualWindow }, { from: null, to: null, by: [], filters: {} }, {}),
  chosen: async (warehouse, options, cut, row) => timed(await cartChoice(warehouse, options), cut, row),
};
