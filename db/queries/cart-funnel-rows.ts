import { type AnyColumn, sql } from 'drizzle-orm';
import { type CartChoice, cartChoice, usualWindow } from '../cart-choice';
import { journeys } from '../cart-journeys';
import { dimensionsOf } from '../conditions';
import { eventDimensions } from '../event-people';
import { column, type FamilyRows, type RowSource, type RowsBehind } from '../rows-source';
import { factCartStart } from '../schema/cart';
import { factEventStart } from '../schema/event';

const start = factCartStart;

/** One row a person of a step: the earliest of the journeys that come to it, and when it came to each step. */
function peopleOf(choice: CartChoice): Readonly<Record<string, RowsBehind>> {
  const { only, depth, seen } = journeys(choice);
  const claims = sql.join(
    seen.map((claim, at) => sql`when ${sql.raw(String(at + 1))} then ${claim}`),
    sql` `,
  );
  const table = sql`(
    select ${start}.*, step.step, step.position, case step.position ${claims} end as is_seen
    from ${start} join dim_funnel_step as step on step.funnel = 'carts' and step.position <= ${depth}
    where ${only}
  ) as fact_cart_start`;
  const first = (seconds: AnyColumn) =>
    sql`min(${start.localAt} + to_seconds(case when ${seconds} <= ${sql.raw(String(choice.windowSeconds))} then ${seconds} end))`;
  const people: RowSource = {
    facts: {
      table,
      day: start.localDay,
      dimensions: { ...dimensionsOf.cartStart, step: sql`step` },
    },
    columns: {
      local_at: column('instant', sql`min(${start.localAt})`),
      product_at: column('instant', first(start.toProduct)),
      cart_at: column('instant', first(start.toCart)),
      ordered_at: column('instant', first(start.toOrder)),
      paid_at: column('instant', first(start.toPaid)),
      fulfilled_at: column('instant', first(start.toFulfilled)),
      line: column('dimension', sql`arg_min(${start.line}, ${start.startKey})`),
      country: column('dimension', sql`arg_min(${start.country}, ${start.startKey})`),
      entry: column('dimension', sql`arg_min(${start.entry}, ${start.startKey})`),
      campaign: column('text', sql`arg_min(${start.campaign}, ${start.startKey})`),
    },
    order: ['local_at'],
    contact: sql`arg_min(${start.contactKey}, ${start.startKey})`,
    place: {
      load: sql`arg_min(${start.loadId}, ${start.startKey})`,
      line: sql`arg_min(${start.recordLine}, ${start.startKey})`,
    },
    groupBy: start.personKey,
  };
  const implied: RowSource = {
    ...people,
    having: sql`arg_max(is_seen, is_seen::integer - 10 * position) = false`,
  };
  return { people: { source: people }, inferred_people: { source: implied } };
}

/** One row a person of a step of event files: the first step of the earliest journey that comes to it, and the instant of this one. */
function eventPeopleOf({ windowSeconds }: CartChoice): Readonly<Record<string, RowsBehind>> {
  const event = factEventStart;
  const table = sql`(
    select ${event}.*, step.step from ${event} join dim_funnel_step as step on step.funnel = 'events' and step.position = ${event}.position
    where ${event.seconds} <= ${sql.raw(String(windowSeconds))}
  ) as fact_event_start`;
  const people: RowSource = {
    facts: { table, day: event.localDay, dimensions: { ...eventDimensions, step: sql`step` } },
    columns: {
      first_at: column('instant', sql`min(${event.localAt})`),
      local_at: column('instant', sql`min(${event.localAt} + to_seconds(${event.seconds}))`),
    },
    order: ['first_at'],
    contact: null,
    place: { load: sql`arg_min(${event.loadId}, ${event.startKey})`, line: sql`arg_min(${event.recordLine}, ${event.startKey})` },
    groupBy: event.personKey,
  };
  return { people: { source: people } };
}

/** Rows behind what `cart_funnel` counts. */
export const cartFunnelRows: FamilyRows = {
  of: peopleOf({
    funnel: 'carts',
    mode: 'ordered',
    windowSeconds: usualWindow,
  }),
  chosen: async (warehouse, options) => {
    const choice = await cartChoice(warehouse, options);
    return choice.funnel === 'events' ? eventPeopleOf(choice) : peopleOf(choice);
  },
};
