import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family } from '../family';
import { counted, difference, type Fields, quotient, unknown } from '../fields';
import { findings } from '../findings';
import { rowsWhere, total, totalWhere } from '../measures';
import { hasMargin, overOrders } from '../order-fields';
import { periodNames } from '../periods';
import { costWithDays, priced } from '../prices';
import { ordersPerWindow, returnBound } from '../roi-band';
import { factOrder } from '../schema/fact-order';
import { rollupCostDay } from '../schema/rollup-cost-day';
import { rollupOrderDay } from '../schema/rollup-order-day';
import { warning } from '../warnings';

const day = rollupOrderDay;
const isEarnedDay = sql`${day.touch} is not null`;
const isOtherDay = sql`${day.touch} is null`;
const ordersPerDay: Facts = {
  table: day,
  day: day.localDay,
  dimensions: dimensionsOf.orderDay,
  measures: {
    orders: totalWhere(day.orders, isEarnedDay),
    revenue: totalWhere(day.revenue, isEarnedDay),
    gross_margin: totalWhere(day.grossMargin, isEarnedDay),
    unattributed_orders: totalWhere(day.orders, isOtherDay),
    unattributed_revenue: totalWhere(day.revenue, isOtherDay),
    unconverted_revenue: total(day.unconvertedAmount),
  },
};

const order = factOrder;
const isEarned = sql`${order.touch} is not null`;
const isOther = sql`${order.touch} is null`;
const ordersPerOrder: Facts = {
  table: order,
  day: order.localDay,
  only: sql`${order.countsAsRevenue}`,
  dimensions: dimensionsOf.order,
  measures: {
    orders: rowsWhere(isEarned),
    revenue: totalWhere(order.revenue, isEarned),
    gross_margin: totalWhere(order.grossMargin, isEarned),
    unattributed_orders: rowsWhere(isOther),
    unattributed_revenue: totalWhere(order.revenue, isOther),
    unconverted_revenue: total(order.unconvertedAmount),
  },
};

const cost = rollupCostDay;
const costPerDay: Facts = {
  table: cost,
  day: cost.localDay,
  dimensions: dimensionsOf.costDay,
  measures: {
    meta_fee: total(cost.metaFee),
    partner_fee: total(cost.partnerFee),
    fixed_cost: total(cost.fixedCost),
    cost: total(cost.cost),
    conversations: total(cost.conversations),
    charged_units: total(cost.chargedUnits),
    unrated: total(cost.unratedUnits),
    unconverted_amount: total(cost.unconvertedAmount),
  },
};

const revenue = overOrders('revenue', 'orders');

function fieldsWith(isMarginKnown: boolean) {
  const grossMargin = isMarginKnown ? overOrders('gross_margin', 'orders') : unknown('gross_margin');
  const sales = { earned: 'revenue', chosen: revenue, cost: costWithDays } as const;
  const margins = { earned: 'gross_margin', chosen: grossMargin, cost: costWithDays } as const;
  return {
    orders: counted('orders'),
    revenue,
    gross_margin: grossMargin,
    unattributed_orders: counted('unattributed_orders'),
    unattributed_revenue: overOrders('unattributed_revenue', 'unattributed_orders'),
    meta_fee: priced('meta_fee'),
    partner_fee: counted('partner_fee'),
    fixed_cost: counted('fixed_cost'),
    cost: costWithDays,
    roas: quotient(revenue, costWithDays),
    roi: quotient(difference(grossMargin, costWithDays), costWithDays),
    roas_band_low: returnBound({ ...sales, name: 'roas_band_low', end: 'low' }),
    roas_band_high: returnBound({ ...sales, name: 'roas_band_high', end: 'high' }),
    roi_band_low: isMarginKnown ? returnBound({ ...margins, name: 'roi_band_low', end: 'low' }) : unknown('gross_margin'),
    roi_band_high: isMarginKnown ? returnBound({ ...margins, name: 'roi_band_high', end: 'high' }) : unknown('gross_margin'),
    cost_per_conversation: quotient(costWithDays, counted('conversations')),
    cost_per_order: quotient(costWithDays, counted('orders')),
  } satisfies Fields;
}

/** Revenue of the orders that the channel earned, against all its costs of the same days (metrics.md, "Conversations and money"). */
export const roi: Family = {
  metric: 'roi',
  dimensions: [...periodNames, 'touch', 'country', 'line', 'partner'],
  fields: Object.keys(fieldsWith(true)),
  options: [],
  query: async (warehouse, scope) => {
    const isMarginKnown = await hasMargin(warehouse);
    return findings(warehouse, {
      tables: [ordersPerDay, ordersPerOrder, ordersPerWindow, costPerDay],
      fields: fieldsWith(isMarginKnown),
      scope,
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_revenue', unconverted_cost: 'unconverted_amount' },
      watched: ['unrated', 'orders'],
      warnings: ({ unrated, orders }) => [...warning('unrated', unrated), ...(isMarginKnown ? [] : warning('no_gross_margin', orders))],
    });
  },
};
