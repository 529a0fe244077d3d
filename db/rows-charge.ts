import { sql } from 'drizzle-orm';
import { dimensionsOf } from './conditions';
import { behind, column, type RowSource, type RowsBehind, summed } from './rows-source';
import { factCharge } from './schema/fact-charge';

/** Units with the message that made them, and beside them the costs of days, which come from contracts and settings and have no clock. */
const unitsAndDays = sql`(
  select run, model, category, account, line, partner, country, market, local_at, local_day, billing_month, 'unit' as booked_as, contact_key, message_key,
    is_charged, is_unrated, free_reason, rate_effective_from, is_rate_borrowed, is_estimate, meta_fee, partner_fee, null as fixed_cost, tax,
    unconverted_amount, unconverted_currency
  from fact_charge
  union all
  select run, model, category, account, line, partner, country, market, null, local_day, billing_month, 'day', null, null,
    null, null, null, null, null, null, null, partner_fee, fixed_cost, tax, unconverted_amount, unconverted_currency
  from rollup_charge_day where units = 0
) as fact_charge`;

const unit = factCharge;
const fixedCost = sql`fixed_cost`;
const cost = sql`case when ${unit.metaFee} is not null or ${unit.partnerFee} is not null or ${fixedCost} is not null
  then coalesce(${unit.metaFee}, 0) + coalesce(${unit.partnerFee}, 0) + coalesce(${fixedCost}, 0) end`;

/** Billable units of every model and the costs of days. */
export const chargeRows: RowSource = {
  facts: { table: unitsAndDays, day: unit.localDay, dimensions: dimensionsOf.charge },
  columns: {
    local_day: column('day', unit.localDay),
    local_at: column('instant', unit.localAt),
    booked_as: column('dimension', sql`booked_as`),
    category: column('dimension', unit.category),
    country: column('dimension', unit.country),
    line: column('dimension', unit.line),
    partner: column('dimension', unit.partner),
    is_charged: column('claim', unit.isCharged),
    free_reason: column('dimension', unit.freeReason),
    meta_fee: column('money', unit.metaFee),
    partner_fee: column('money', unit.partnerFee),
    fixed_cost: column('money', fixedCost),
    cost: column('money', cost),
    tax: column('money', unit.tax),
    unconverted_amount: column('amount', unit.unconvertedAmount),
    unconverted_currency: column('text', unit.unconvertedCurrency),
    rate_effective_from: column('day', unit.rateEffectiveFrom),
    is_rate_borrowed: column('claim', unit.isRateBorrowed),
    is_estimate: column('claim', unit.isEstimate),
  },
  order: ['local_day', 'local_at', 'line', 'category', 'country', 'partner'],
  contact: unit.contactKey,
  place: { message: unit.messageKey },
};

/** What is counted of units and days, over any cut of them. */
export const chargedBehind = (source: RowSource): Readonly<Record<string, RowsBehind>> => ({
  units: behind(source, sql`booked_as = 'unit'`),
  charged_units: behind(source, sql`${unit.isCharged}`),
  free_units: behind(source, sql`not ${unit.isCharged}`),
  unrated: behind(source, sql`${unit.isUnrated}`),
  meta_fee: summed(source, 'meta_fee'),
  partner_fee: summed(source, 'partner_fee'),
  fixed_cost: summed(source, 'fixed_cost'),
  tax: summed(source, 'tax'),
  cost: summed(source, 'cost'),
  unconverted_amount: summed(source, 'unconverted_amount'),
});
