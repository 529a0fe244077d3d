import { sql } from 'drizzle-orm';
import { settled } from '../alternatives';
import { dimensionsOf } from '../conditions';
import type { TableFacts } from '../facts';
import type { Family } from '../family';
import { counted, type Sums } from '../fields';
import { findings } from '../findings';
import { armDay, usualDesign } from '../lift-design';
import { fewestPeople, liftFields } from '../lift-fields';
import { exact, rowsWhere, total, totalWhere } from '../measures';
import { factCampaignArm } from '../schema/promotion';
import { studentTs } from '../student-t';
import { type Warning, warning } from '../warnings';

const arm = factCampaignArm;
const isTreated = sql`${arm.arm} = 'treated'`;
const isControl = sql`${arm.arm} = 'control'`;
const double = (column: typeof arm.orders | typeof arm.revenue) => sql`cast(${column} as double)`;
const square = (column: typeof arm.revenue) => exact(sql`${double(column)} * ${double(column)}`);

const arms: TableFacts = {
  table: arm,
  day: armDay,
  dimensions: dimensionsOf.campaignArm,
  measures: {
    treated: rowsWhere(isTreated),
    control: rowsWhere(isControl),
    treated_buyers: rowsWhere(sql`${isTreated} and ${arm.orders} > 0`),
    control_buyers: rowsWhere(sql`${isControl} and ${arm.orders} > 0`),
    treated_orders: totalWhere(arm.orders, isTreated),
    control_orders: totalWhere(arm.orders, isControl),
    treated_revenue: totalWhere(exact(double(arm.revenue)), isTreated),
    control_revenue: totalWhere(exact(double(arm.revenue)), isControl),
    treated_revenue_squares: totalWhere(square(arm.revenue), isTreated),
    control_revenue_squares: totalWhere(square(arm.revenue), isControl),
    planned: sql`case when count(*) = count(${arm.plannedShare}) then round(sum(cast(${arm.plannedShare} as double)), 9) end`,
    meta_fee: total(arm.metaFee),
    cost: total(sql`coalesce(${arm.metaFee}, 0) + ${arm.partnerFee}`),
    unrated: total(arm.unratedUnits),
    unconverted_revenue: total(arm.unconvertedAmount),
    unconverted_amount: sql`null`,
    contaminated: rowsWhere(arm.isContaminated),
    unfinished: rowsWhere(
      sql`${arm.assignedAt} + interval 7 days > (select cast(value as timestamp) from generation_meta where key = 'log_end_at')`,
    ),
  },
};
const revenueOf = (name: 'treated' | 'control') => ({ people: name, sum: `${name}_revenue`, squares: `${name}_revenue_squares` });

/** What a campaign caused: people put into its arms and their orders of seven days, touches ignored (metrics.md, "Promotions"). */
export const lift: Family = {
  metric: 'lift',
  dimensions: ['campaign', 'country', 'line', 'design'],
  fields: Object.keys(liftFields),
  options: [],
  query: async (warehouse, asked) => {
    const { scope, totalFilters, warnings } = settled(asked, 'design', await usualDesign(warehouse));
    const isRowKey = scope.by.includes('design');
    const isAsked = scope.fields.includes('design');
    const found = await findings(warehouse, {
      tables: [arms, studentTs(warehouse, arms, revenueOf('treated'), revenueOf('control'))],
      fields: liftFields,
      scope: isRowKey ? { ...scope, fields: scope.fields.filter((name) => name !== 'design') } : scope,
      totalFilters,
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_revenue' },
      watched: ['unrated', 'treated', 'control', 'contaminated', 'unfinished'],
      warnings: (whole) => [...warnings, ...doubts(whole)],
    });
    const [design = null, ...others] = scope.filters.design ?? [];
    const word = others.length ? null : design;
    return {
      ...found,
      rows: isAsked && !isRowKey ? found.rows.map((row) => ({ ...row, design: word })) : found.rows,
      totals: isAsked ? { ...found.totals, design: totalFilters.design?.[0] ?? null } : found.totals,
    };
  },
};

function doubts({ unrated, treated, control, contaminated, unfinished }: Sums): readonly Warning[] {
  const people = (treated ?? 0) + (control ?? 0);
  const fewer = Math.min(treated ?? 0, control ?? 0);
  return [
    ...warning('unrated', unrated),
    ...warning('empty_arm', people > 0 && fewer === 0 ? people : 0),
    ...warning('few_people', fewer < fewestPeople ? fewer : 0),
    ...warning('contaminated', contaminated),
    ...warning('unfinished_week', unfinished),
  ];
}
