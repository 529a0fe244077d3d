import { sql } from 'drizzle-orm';
import { channelCostDay, isCosted } from '../channel-costs';
import { allPeriods, dayPeriods } from '../conditions';
import type { Facts } from '../facts';
import type { Family } from '../family';
import { counted, type Fields, measured, quotient, unless } from '../fields';
import { findings } from '../findings';
import { rows, rowsWhere, total, totalWhere } from '../measures';
import { overOrders } from '../order-fields';
import { periodNames } from '../periods';
import { isUnpricedUnit } from '../prices';
import { factChannelOrder } from '../schema/channel';
import { warning } from '../warnings';

const order = factChannelOrder;
const orders: Facts = {
  table: order,
  day: order.localDay,
  dimensions: { ...allPeriods(order.localDay, order.localAt), channel: order.channel, unconverted_currency: order.currency },
  measures: {
    orders: rows(),
    revenue: total(order.revenue),
    costed_orders: rowsWhere(isCosted),
    costed_revenue: totalWhere(order.revenue, isCosted),
    unconverted_revenue: total(order.unconvertedAmount),
  },
};

/** Orders at the channel of their UTM, though WhatsApp has them. */
const overlaps: Facts = {
  table: order,
  day: order.localDay,
  only: sql`${order.otherChannel} is not null`,
  dimensions: { ...allPeriods(order.localDay, order.localAt), channel: order.otherChannel },
  measures: { overlap_orders: rows(), overlap_revenue: total(order.revenue) },
};

const day = sql`local_day`;
const costs: Facts = {
  table: channelCostDay,
  day,
  dimensions: { ...dayPeriods(day), channel: sql`channel`, unconverted_currency: sql`unconverted_currency` },
  measures: {
    meta_fee: total(sql`meta_fee`),
    cost: total(sql`cost`),
    clicks: total(sql`clicks`),
    unrated: total(sql`unrated_units`),
    charged_units: total(sql`charged_units`),
    unconverted_amount: total(sql`unconverted_amount`),
  },
};

const cost = unless(isUnpricedUnit, measured('cost'));
/** In a ratio cost stands against the orders of channels that tell theirs. */
const costedOrders = counted('costed_orders');
const costedRevenue = overOrders('costed_revenue', 'costed_orders');

const fields = {
  orders: counted('orders'),
  revenue: overOrders('revenue', 'orders'),
  cost,
  roas: quotient(costedRevenue, cost),
  cost_per_order: quotient(cost, costedOrders),
  overlap_orders: counted('overlap_orders'),
  overlap_revenue: counted('overlap_revenue'),
  clicks: measured('clicks'),
} satisfies Fields;

/** WhatsApp beside the other channels. Its row is that of `roi`; an order is counted in one channel, and the overlap shown. */
export const channels: Family = {
  metric: 'channels',
  dimensions: [...periodNames, 'channel'],
  fields: Object.keys(fields),
  options: [],
  query: (warehouse, scope) =>
    findings(warehouse, {
      tables: [orders, overlaps, costs],
      fields,
      scope,
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_revenue', unconverted_cost: 'unconverted_amount' },
      watched: ['unrated'],
      warnings: ({ unrated }) => warning('unrated', unrated),
    }),
};
