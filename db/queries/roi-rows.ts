import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { chargedBehind, chargeRows } from '../rows-charge';
import { conversationRows } from '../rows-conversation';
import { orderRows } from '../rows-order';
import { behind, type FamilyRows, type RowSource, shared, summed } from '../rows-source';
import { factCharge } from '../schema/fact-charge';
import { factConversation } from '../schema/fact-conversation';
import { factOrder } from '../schema/fact-order';

const revenueOrders: RowSource = { ...orderRows, facts: { ...orderRows.facts, only: sql`${factOrder.countsAsRevenue}` } };
const isEarned = sql`${factOrder.touch} is not null`;
const isOther = sql`${factOrder.touch} is null`;

/** A table in the cuts that costs have: they know neither an hour nor a touch. */
const likeCosts = (source: RowSource, only: RowSource['facts']['only']): RowSource => ({
  ...source,
  facts: { ...source.facts, dimensions: shared(source.facts.dimensions, dimensionsOf.costDay), ...(only ? { only } : {}) },
});

/** Rows behind what `roi` counts. */
export const roiRows: FamilyRows = {
  of: {
    ...chargedBehind(likeCosts(chargeRows, sql`${factCharge.run} = 'actual'`)),
    conversations: behind(likeCosts(conversationRows, sql`${factConversation.basis} = 'derived'`)),
    orders: behind(revenueOrders, isEarned),
    revenue: summed(revenueOrders, 'revenue', isEarned),
    gross_margin: summed(revenueOrders, 'gross_margin', isEarned),
    unattributed_orders: behind(revenueOrders, isOther),
    unattributed_revenue: summed(revenueOrders, 'revenue', isOther),
    unconverted_revenue: summed(revenueOrders, 'unconverted_amount'),
  },
};
