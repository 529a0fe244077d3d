import { eq, sql } from 'drizzle-orm';
import { settled } from '../alternatives';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family } from '../family';
import { counted, type Fields } from '../fields';
import { findings } from '../findings';
import { rowsWhere, total, totalWhere } from '../measures';
import { periodNames } from '../periods';
import { costWithDays, priced } from '../prices';
import { factCharge } from '../schema/fact-charge';
import { generationMeta } from '../schema/generation';
import { rollupChargeDay } from '../schema/rollup-charge-day';
import type { Warehouse } from '../warehouse';
import { warning } from '../warnings';

const day = rollupChargeDay;
const perDay: Facts = {
  table: day,
  day: day.localDay,
  dimensions: dimensionsOf.chargeDay,
  measures: {
    units: total(day.units),
    charged_units: total(day.chargedUnits),
    free_units: total(day.freeUnits),
    unrated: total(day.unratedUnits),
    meta_fee: total(day.metaFee),
    partner_fee: total(day.partnerFee),
    fixed_cost: total(day.fixedCost),
    tax: total(day.tax),
    cost: total(sql`coalesce(${day.metaFee}, 0) + coalesce(${day.partnerFee}, 0) + coalesce(${day.fixedCost}, 0)`),
    unconverted_amount: total(day.unconvertedAmount),
    borrowed: total(day.borrowedUnits),
    other_card: total(day.otherCardUnits),
    estimate: total(day.estimateUnits),
    mexico_test: totalWhere(day.chargedUnits, sql`${day.run} = 'actual' and ${day.model} = 'cbp_2022' and ${day.billingMonth} < '2022-02'`),
  },
};

/** Units with their clock, and the costs of days, which have none: under an hour they stand at null, so that the slices add up to the whole. */
const unitsAndDays = sql`(
  select run, model, category, account, line, partner, country, market, local_at, local_day, billing_month, unconverted_currency,
    1 as units, is_charged, is_unrated, is_rate_borrowed, is_other_card, is_estimate, meta_fee, partner_fee, null as fixed_cost, tax, unconverted_amount
  from fact_charge
  union all
  select run, model, category, account, line, partner, country, market, null, local_day, billing_month, unconverted_currency,
    0, null, null, null, null, null, null, partner_fee, fixed_cost, tax, unconverted_amount
  from rollup_charge_day where units = 0
) as fact_charge`;

const unit = factCharge;
const fixedCost = sql`fixed_cost`;
const perUnit: Facts = {
  table: unitsAndDays,
  day: unit.localDay,
  dimensions: dimensionsOf.charge,
  measures: {
    units: total(sql`units`),
    charged_units: rowsWhere(unit.isCharged),
    free_units: rowsWhere(sql`not ${unit.isCharged}`),
    unrated: rowsWhere(unit.isUnrated),
    meta_fee: total(unit.metaFee),
    partner_fee: total(unit.partnerFee),
    fixed_cost: total(fixedCost),
    tax: total(unit.tax),
    cost: total(sql`coalesce(${unit.metaFee}, 0) + coalesce(${unit.partnerFee}, 0) + coalesce(${fixedCost}, 0)`),
    unconverted_amount: total(unit.unconvertedAmount),
    borrowed: rowsWhere(unit.isRateBorrowed),
    other_card: rowsWhere(unit.isOtherCard),
    estimate: rowsWhere(unit.isEstimate),
    mexico_test: rowsWhere(
      sql`${unit.isCharged} and ${unit.run} = 'actual' and ${unit.model} = 'cbp_2022' and ${unit.billingMonth} < '2022-02'`,
    ),
  },
};

const fields = {
  units: counted('units'),
  charged_units: counted('charged_units'),
  free_units: counted('free_units'),
  unrated_units: counted('unrated'),
  meta_fee: priced('meta_fee'),
  partner_fee: counted('partner_fee'),
  fixed_cost: counted('fixed_cost'),
  tax: counted('tax'),
  cost: costWithDays,
} satisfies Fields;

/** Models that ask for a template's category. */
const byCategory = ['cbp_2023', 'pmp_2025'];

/** Template messages of the log whose category nobody tells. */
async function assumedCategories(warehouse: Warehouse): Promise<number> {
  const [found] = await warehouse
    .select({ value: generationMeta.value })
    .from(generationMeta)
    .where(eq(generationMeta.key, 'assumed_category'));
  return Number(found?.value ?? 0);
}

/** Billable units of the model in force, or of one model over the whole log where `model` is asked for (metrics.md, "Conversations and money"). */
export const charges: Family = {
  metric: 'charges',
  dimensions: [...periodNames, 'billing_month', 'model', 'category', 'country', 'market', 'line', 'account', 'partner'],
  fields: Object.keys(fields),
  options: [],
  query: async (warehouse, asked) => {
    const { scope, totalFilters, warnings } = settled(asked, 'model', 'actual');
    const isByCategory = byCategory.some((model) => scope.filters.model?.includes(model) ?? scope.by.includes('model'));
    const assumed = isByCategory ? await assumedCategories(warehouse) : 0;
    return findings(warehouse, {
      tables: [perDay, perUnit],
      fields,
      scope,
      totalFilters,
      totals: { unrated_units: fields.unrated_units },
      unconverted: { unconverted: 'unconverted_amount' },
      watched: ['unrated', 'borrowed', 'other_card', 'estimate', 'mexico_test'],
      warnings: ({ unrated, borrowed, other_card, estimate, mexico_test }) => [
        ...warnings,
        ...warning('unrated', unrated),
        ...warning('borrowed_rate', borrowed),
        ...warning('other_currency_card', other_card),
        ...warning('upper_bound', mexico_test),
        ...warning('assumed_category', assumed),
        ...warning('estimate', estimate),
      ],
    });
  },
};
