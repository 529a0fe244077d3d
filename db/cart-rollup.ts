import { type SQL, sql } from 'drizzle-orm';
import { type CartChoice, usualWindow } from './cart-choice';
import { dimensionsOf } from './conditions';
import type { Cut, Facts } from './facts';
import { countedBy, keysOf, list, peopleBySteps, peopleMeasures, secondsBySteps, secondsMeasures } from './funnel-sql';
import type { Scope } from './scope';
import type { Warehouse } from './warehouse';

const dimensions = { ...dimensionsOf.cartStart, step: sql`step` };

/** True for questions that the rollup holds: the usual way of counting, all days or a calendar year, cut by one dimension or none and filtered by none. */
export function isRolled({ windowSeconds, mode }: CartChoice, { by, filters, ...span }: Scope): boolean {
  const isUsual = windowSeconds === usualWindow && mode === 'ordered';
  return isUsual && yearOf(span) !== undefined && keysOf(by).length < 2 && keysOf(Object.keys(filters)).length === 0;
}

/** The year that a span is; null: all days, undefined: another span. */
function yearOf({ from, to }: Pick<Scope, 'from' | 'to'>): number | null | undefined {
  if (from === null && to === null) return null;
  const year = Number(from?.slice(0, 4));
  return from === `${year}-01-01` && to === `${year + 1}-01-01` ? year : undefined;
}

/** The usual funnel of carts as it was counted when the generation was built. */
export const cartRolled = (warehouse: Warehouse): readonly Facts[] => [
  countedBy(warehouse, dimensions, peopleMeasures, (cut) => peopleBySteps(rolled(cut), cut, 'carts')),
  countedBy(warehouse, dimensions, secondsMeasures, (cut) => secondsBySteps(rolled(cut), cut, 'carts')),
];

function rolled(cut: Cut): SQL {
  const [name] = keysOf(cut.by);
  const isOfSpan = sql`rolled.year is not distinct from ${yearOf(cut) ?? null}::integer`;
  const counts = [sql`coalesce(people, 0) as people`, sql`coalesce(inferred_people, 0) as inferred_people`, sql`quantiles`];
  if (name === undefined)
    return sql`select step.position, ${list(counts)} from dim_funnel_step as step
      left join rollup_cart_funnel as rolled on rolled.grouped_by = 'whole' and ${isOfSpan} and rolled.position = step.position where step.funnel = 'carts'`;
  const column = sql`${sql.identifier(name)} as ${sql.identifier(`by_${name}`)}`;
  return sql`select ${list([column, sql`position`, ...counts])} from rollup_cart_funnel as rolled where grouped_by = ${name} and ${isOfSpan}`;
}
