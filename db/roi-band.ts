import { sql } from 'drizzle-orm';
import { dimensionsOf } from './conditions';
import type { TableFacts } from './facts';
import { counted, type Field } from './fields';
import { totalWhere } from './measures';
import { rolledWindows } from './promotion-choice';
import { rollupOrderWindow } from './schema/order-window';
import { made } from './statistic-fields';

const earned = rollupOrderWindow;
const windows = rolledWindows.filter((seconds) => seconds > 0);
const measure = (name: string, seconds: number): string => `${name}_within_${seconds}`;

const sumsWithin = (name: 'revenue' | 'gross_margin', column: typeof earned.revenue | typeof earned.grossMargin) =>
  Object.fromEntries(windows.map((seconds) => [measure(name, seconds), totalWhere(column, sql`${earned.windowSeconds} = ${seconds}`)]));

/** What the channel would have earned with one window for every kind of touch. Who of several touches gets an order changes no total of the channel. */
export const ordersPerWindow: TableFacts = {
  table: earned,
  day: earned.localDay,
  dimensions: dimensionsOf.orderWindow,
  measures: { ...sumsWithin('revenue', earned.revenue), ...sumsWithin('gross_margin', earned.grossMargin) },
};

/** Ends of a band: the chosen figure and those of all other windows, the lowest or the highest of them. */
export interface BandParts {
  readonly name: string;
  readonly earned: 'revenue' | 'gross_margin';
  readonly chosen: Field;
  readonly cost: Field;
  readonly end: 'low' | 'high';
}

/** The lowest or highest return over all windows: earned ÷ cost, or (earned − cost) ÷ cost for a margin. */
export function returnBound({ name, earned: what, chosen, cost, end }: BandParts): Field {
  const others = windows.map((seconds) => counted(measure(what, seconds)));
  const less = what === 'gross_margin' ? 1 : 0;
  const pick = end === 'low' ? Math.min : Math.max;
  const worst = `${end === 'low' ? 'least' : 'greatest'}(${[chosen, ...others].map((field) => field.sql).join(', ')})`;
  return made(
    name,
    [cost, chosen, ...others],
    (spent, ...figures) => (spent === 0 ? null : pick(...figures) / spent - less),
    `case when ${chosen.sql} is not null then ${worst} / nullif(${cost.sql}, 0) - ${less} end`,
  );
}
