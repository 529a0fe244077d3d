import { sql } from 'drizzle-orm';
import { channelCostDay, isCosted } from '../channel-costs';
import { allPeriods, dayPeriods } from '../conditions';
import { behind, column, type FamilyRows, type RowSource, summed } from '../rows-source';
import { factChannelOrder } from '../schema/channel';

const order = factChannelOrder;
const orderColumns: RowSource['columns'] = {
  local_at: column('instant', order.localAt),
  channel: column('dimension', order.channel),
  other_channel: column('text', order.otherChannel),
  country: column('dimension', order.country),
  revenue: column('money', order.revenue),
  unconverted_amount: column('amount', order.unconvertedAmount),
  currency: column('text', order.currency),
};

const ordersAt = (channel: typeof order.channel | typeof order.otherChannel): RowSource => ({
  facts: {
    table: order,
    day: order.localDay,
    dimensions: { ...allPeriods(order.localDay, order.localAt), channel, unconverted_currency: order.currency },
  },
  columns: orderColumns,
  order: ['local_at', 'revenue'],
  contact: order.contactKey,
  place: { load: order.loadId, line: order.recordLine },
});
const orders = ordersAt(order.channel);
const overlaps = ordersAt(order.otherChannel);
const isOverlap = sql`${order.otherChannel} is not null`;

const day = sql`local_day`;
/** Days of costs: those of WhatsApp `roi` lists unit by unit. */
const costs: RowSource = {
  facts: {
    table: channelCostDay,
    day,
    dimensions: { ...dayPeriods(day), channel: sql`channel`, unconverted_currency: sql`unconverted_currency` },
  },
  columns: {
    local_day: column('day', day),
    channel: column('dimension', sql`channel`),
    cost_own: column('amount', sql`cost_own`),
    currency: column('text', sql`currency`),
    meta_fee: column('money', sql`meta_fee`),
    cost: column('money', sql`cost`),
    clicks: column('count', sql`clicks`),
    charged_units: column('count', sql`charged_units`),
    unrated_units: column('count', sql`unrated_units`),
    unconverted_amount: column('amount', sql`unconverted_amount`),
    unconverted_currency: column('text', sql`unconverted_currency`),
  },
  order: ['local_day', 'channel', 'cost'],
  contact: null,
  place: { load: sql`load_id`, line: sql`record_line` },
};

/** Rows behind what `channels` counts. */
export const channelsRows: FamilyRows = {
  of: {
    orders: behind(orders),
    revenue: summed(orders, 'revenue'),
    costed_orders: behind(orders, isCosted),
    costed_revenue: summed(orders, 'revenue', isCosted),
    unconverted_revenue: summed(orders, 'unconverted_amount'),
    overlap_orders: behind(overlaps, isOverlap),
    overlap_revenue: summed(overlaps, 'revenue', isOverlap),
    cost: summed(costs, 'cost'),
    meta_fee: summed(costs, 'meta_fee'),
    clicks: summed(costs, 'clicks'),
    unrated: summed(costs, 'unrated_units'),
    charged_units: summed(costs, 'charged_units'),
    unconverted_amount: summed(costs, 'unconverted_amount'),
  },
};
