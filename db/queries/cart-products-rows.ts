import { and, sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { behind, column, type FamilyRows, type RowSource, type RowsBehind, summed } from '../rows-source';
import { factCartItem, factOrderItem, factProductMention } from '../schema/cart';

const mention = factProductMention;
const questions: RowSource = {
  facts: {
    table: mention,
    day: mention.localDay,
    dimensions: dimensionsOf.productMention,
    only: sql`${mention.kind} = 'asked'`,
  },
  columns: {
    first_at: column('instant', sql`min(${mention.localAt})`),
    times: column('count', sql`count(*)`),
    product: column('text', sql`any_value(${mention.productId})`),
    line: column('dimension', sql`any_value(${mention.line})`),
    country: column('dimension', sql`any_value(${mention.country})`),
  },
  order: ['first_at'],
  contact: sql`min(${mention.contactKey})`,
  place: { message: sql`arg_min(${mention.messageKey}, ${mention.localAt})` },
  groupBy: mention.personKey,
};

const item = factCartItem;
const items: RowSource = {
  facts: { table: item, day: item.localDay, dimensions: dimensionsOf.cartItem },
  columns: {
    local_at: column('instant', item.localAt),
    product: column('text', item.productId),
    quantity: column('count', item.quantity),
    item_price: column('amount', item.itemPrice),
    currency: column('text', item.currency),
    value: column('money', item.value),
    unconverted_amount: column('amount', item.unconvertedAmount),
    is_ordered: column('claim', item.isOrdered),
    line: column('dimension', item.line),
    country: column('dimension', item.country),
  },
  order: ['local_at', 'product'],
  contact: item.contactKey,
  place: { load: item.loadId, line: item.recordLine },
};
const isAbandoned = sql`${item.isSettled} and not ${item.isOrdered}`;

/** One row a cart. */
const carts: RowSource = {
  ...items,
  columns: {
    local_at: column('instant', sql`min(${item.localAt})`),
    lines: column('count', sql`count(*)`),
    quantity: column('count', sql`sum(${item.quantity})`),
    value: column('money', sql`sum(${item.value})`),
    is_ordered: column('claim', sql`bool_or(${item.isOrdered})`),
    line: column('dimension', sql`any_value(${item.line})`),
    country: column('dimension', sql`any_value(${item.country})`),
  },
  order: ['local_at'],
  contact: sql`any_value(${item.contactKey})`,
  place: {
    load: sql`any_value(${item.loadId})`,
    line: sql`any_value(${item.recordLine})`,
  },
  groupBy: item.cartKey,
};

const line = factOrderItem;
const lines: RowSource = {
  facts: {
    table: line,
    day: line.localDay,
    dimensions: dimensionsOf.orderItem,
    only: and(sql`${line.isFromChat}`, sql`${line.countsAsRevenue}`) ?? sql`true`,
  },
  columns: {
    local_at: column('instant', line.localAt),
    product: column('text', line.productId),
    quantity: column('count', line.quantity),
    amount: column('amount', line.value),
    currency: column('text', line.currency),
    revenue: column('money', line.revenue),
    unconverted_amount: column('amount', line.unconvertedAmount),
    line: column('dimension', line.line),
    country: column('dimension', line.country),
  },
  order: ['local_at', 'product'],
  contact: line.contactKey,
  place: { load: line.loadId, line: line.recordLine },
};

/** One row an order. */
const orders: RowSource = {
  ...lines,
  columns: {
    local_at: column('instant', sql`min(${line.localAt})`),
    quantity: column('count', sql`sum(${line.quantity})`),
    revenue: column('money', sql`sum(${line.revenue})`),
    line: column('dimension', sql`any_value(${line.line})`),
    country: column('dimension', sql`any_value(${line.country})`),
  },
  order: ['local_at'],
  contact: sql`any_value(${line.contactKey})`,
  place: {
    load: sql`any_value(${line.loadId})`,
    line: sql`min(${line.recordLine})`,
  },
  groupBy: line.orderKey,
};

const asked: RowsBehind = behind(questions, sql`${mention.personKey} is not null`);

/** Rows behind what `cart_products` counts. */
export const cartProductsRows: FamilyRows = {
  of: {
    people_asked: asked,
    carts: behind(carts),
    units_in_carts: summed(items, 'quantity'),
    cart_value: summed(items, 'value'),
    abandoned_value: summed(items, 'value', isAbandoned),
    abandoned_carts: behind(carts, isAbandoned),
    out_of_stock_carts: behind(carts, sql`not ${item.isInStock}`),
    unconverted_amount: summed(items, 'unconverted_amount'),
    orders: behind(orders),
    units_ordered: summed(lines, 'quantity'),
    revenue: summed(lines, 'revenue'),
    unconverted_revenue: summed(lines, 'unconverted_amount'),
  },
};
