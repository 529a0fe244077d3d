import { dimensionsOf } from './conditions';
import { column, type RowSource } from './rows-source';
import { factOrder } from './schema/fact-order';

const order = factOrder;

/** Orders of shops, with what earned them. */
export const orderRows: RowSource = {
  facts: { table: order, day: order.localDay, dimensions: dimensionsOf.order },
  columns: {
    local_at: column('instant', order.localAt),
    country: column('dimension', order.country),
    touch: column('dimension', order.touch),
    line: column('dimension', order.line),
    partner: column('dimension', order.partner),
    matched_by: column('dimension', order.matchedBy),
    payment_state: column('text', order.paymentState),
    counts_as_revenue: column('claim', order.countsAsRevenue),
    revenue_order_currency: column('amount', order.revenueOrderCurrency),
    currency: column('text', order.currency),
    revenue: column('money', order.revenue),
    gross_margin: column('money', order.grossMargin),
    category_margin_share: column('amount', order.categoryMarginShare),
    unconverted_amount: column('amount', order.unconvertedAmount),
  },
  order: ['local_at', 'revenue'],
  contact: order.contactKey,
  place: { load: order.loadId, line: order.recordLine },
};
