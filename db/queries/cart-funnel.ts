import { asc, eq } from 'drizzle-orm';
import { type CartChoice, cartChoice } from '../cart-choice';
import { openPeople } from '../cart-open';
import { cartPeople } from '../cart-people';
import { cartRolled, isRolled } from '../cart-rollup';
import { eventPeople } from '../event-people';
import type { Facts } from '../facts';
import type { AnswerRow, Family } from '../family';
import { counted, type Fields, measured, quotient, unknown } from '../fields';
import { findings } from '../findings';
import { dimFunnelStep } from '../schema/cart';
import type { Scope } from '../scope';
import type { Warehouse } from '../warehouse';
import { warning } from '../warnings';

const people = measured('people');
const fields = {
  observability: unknown('people'),
  people,
  inferred_people: counted('inferred_people'),
  rate_from_first: quotient(people, measured('first_people')),
  rate_from_previous: quotient(people, measured('previous_people')),
  seconds_p50: measured('seconds_p50'),
  seconds_p75: measured('seconds_p75'),
  seconds_p90: measured('seconds_p90'),
} satisfies Fields;

const completed = measured('last_people');
/** Of the whole: who came to the last step. */
const totals = {
  completed,
  completion_rate: quotient(completed, people),
} satisfies Fields;

/** People on each step from a product to the goods sent out (metrics.md, "Carts"), or on the steps of event files. Rows always tell the step. */
export const cartFunnel: Family = {
  metric: 'cart_funnel',
  dimensions: ['line', 'country', 'campaign', 'entry', 'step'],
  fields: Object.keys(fields),
  always: ['step'],
  options: ['window', 'mode', 'funnel'],
  query: async (warehouse, asked) => {
    const choice = await cartChoice(warehouse, asked.options);
    const steps = await stepsOf(warehouse, choice);
    const by = [...asked.by.filter((name) => name !== 'step'), 'step'];
    const found = await findings(warehouse, {
      tables: [tableOf(warehouse, choice, asked), ...(choice.funnel === 'carts' ? [openPeople(warehouse, choice)] : [])],
      fields,
      scope: {
        ...asked,
        by,
        fields: [...new Set([...asked.fields, 'people'])],
      },
      totals,
      watched: ['open_people'],
      warnings: ({ open_people }) => warning('open_journeys', open_people),
    });
    const told = (row: AnswerRow): AnswerRow => ({
      ...row,
      observability: observabilityOf(row, steps),
    });
    const only = (row: AnswerRow): AnswerRow => Object.fromEntries([...by, ...asked.fields].map((name) => [name, row[name] ?? null]));
    return { ...found, rows: inOrder(found.rows, steps).map(told).map(only) };
  },
};

function tableOf(warehouse: Warehouse, choice: CartChoice, asked: Scope): Facts {
  if (choice.funnel === 'events') return eventPeople(warehouse, choice);
  return isRolled(choice, asked) ? cartRolled(warehouse, choice) : cartPeople(warehouse, choice);
}

type Steps = ReadonlyMap<string, { readonly position: number; readonly observability: string }>;

async function stepsOf(warehouse: Warehouse, { funnel }: CartChoice): Promise<Steps> {
  const found = await warehouse.select().from(dimFunnelStep).where(eq(dimFunnelStep.funnel, funnel)).orderBy(asc(dimFunnelStep.position));
  return new Map(found.map(({ step, ...told }) => [step, told]));
}

/** Rows of one slice stand together, and their steps in the order of the funnel. */
function inOrder(rows: readonly AnswerRow[], steps: Steps): readonly AnswerRow[] {
  const size = new Set(rows.map(({ step }) => step)).size;
  const slices = Array.from({ length: size && rows.length / size }, (_, slice) => rows.slice(slice * size, (slice + 1) * size));
  const positionOf = ({ step }: AnswerRow): number => steps.get(String(step))?.position ?? 0;
  return slices.flatMap((slice) => slice.sort((one, other) => positionOf(one) - positionOf(other)));
}

/** A step that no loaded log can show is inferred where later ones imply it. */
function observabilityOf({ step, people: counted }: AnswerRow, steps: Steps): string {
  const told = steps.get(String(step))?.observability ?? 'not_observable';
  return told !== 'observed' && typeof counted === 'number' && counted > 0 ? 'inferred' : told;
}
