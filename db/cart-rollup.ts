import { type SQL, sql } from 'drizzle-orm';
import { type CartChoice, usualWindow } from './cart-choice';
import { dimensionsOf } from './conditions';
import type { Cut, Facts } from './facts';
import { bySteps, countedBy, keysOf, list, peopleMeasures, secondsMeasures } from './funnel-sql';
import type { Scope } from './scope';
import type { Warehouse } from './warehouse';

const dimensions = { ...dimensionsOf.cartStart, step: sql`step` };

/** Other windows that many ask for, in seconds: a day, three days, two weeks and thirty days. */
const otherWindows: readonly number[] = [86_400, 259_200, 1_209_600, 2_592_000];

/**
 * True for questions that the rollup holds: the usual way of counting, all days or a year, quarter or month of the calendar, cut by one
 * dimension or none and filtered by none; over another of the common windows only everybody on all days.
 */
export function isRolled({ windowSeconds, mode }: CartChoice, { by, filters, ...span }: Scope): boolean {
  const keys = keysOf(by).length;
  if (mode !== 'ordered' || !isPeriod(span) || keysOf(Object.keys(filters)).length > 0) return false;
  return windowSeconds === usualWindow ? keys < 2 : span.from === null && keys === 0 && otherWindows.includes(windowSeconds);
}

/** True for all days, and for a year, quarter or month of the calendar. */
function isPeriod({ from, to }: Pick<Scope, 'from' | 'to'>): boolean {
  if (from === null || to === null) return from === to;
  if (!from.endsWith('-01') || !to.endsWith('-01')) return false;
  const [begin, end] = [monthOf(from), monthOf(to)];
  return [1, 3, 12].includes(end - begin) && begin % (end - begin) === 0;
}

/** Months since the year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The funnel of carts as it was counted when the generation was built. */
export const cartRolled = (warehouse: Warehouse, { windowSeconds }: CartChoice): Facts =>
  countedBy(warehouse, dimensions, [...peopleMeasures, ...secondsMeasures], (cut, measures) =>
    bySteps(rolled(cut, windowSeconds), cut, 'carts', measures),
  );

function rolled(cut: Cut, windowSeconds: number): SQL {
  const [name] = keysOf(cut.by);
  const isMeant = sql`rolled.window_seconds = ${windowSeconds}
    and rolled.from_day is not distinct from ${cut.from}::date and rolled.until_day is not distinct from ${cut.to}::date`;
  const counts = [sql`coalesce(people, 0) as people`, sql`coalesce(inferred_people, 0) as inferred_people`, sql`quantiles`];
  if (name === undefined)
    return sql`select step.position, ${list(counts)} from dim_funnel_step as step
      left join rollup_cart_funnel as rolled on rolled.grouped_by = 'whole' and ${isMeant} and rolled.position = step.position where step.funnel = 'carts'`;
  const column = sql`${sql.identifier(name)} as ${sql.identifier(`by_${name}`)}`;
  return sql`select ${list([column, sql`position`, ...counts])} from rollup_cart_funnel as rolled where grouped_by = ${name} and ${isMeant}`;
}
