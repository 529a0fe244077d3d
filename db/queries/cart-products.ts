import { and, sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { TableFacts } from '../facts';
import type { Family } from '../family';
import { counted, type Fields, measured } from '../fields';
import { findings } from '../findings';
import { people, total, totalWhere } from '../measures';
import { overOrders } from '../order-fields';
import { periodNames } from '../periods';
import { factCartItem, factOrderItem, factProductMention } from '../schema/cart';
import { warning } from '../warnings';

const mention = factProductMention;
const questions: TableFacts = {
  table: mention,
  day: mention.localDay,
  dimensions: dimensionsOf.productMention,
  only: sql`${mention.kind} = 'asked'`,
  measures: { people_asked: people(mention.personKey) },
};

const item = factCartItem;
const isAbandoned = sql`${item.isSettled} and not ${item.isOrdered}`;
const inCarts: TableFacts = {
  table: item,
  day: item.localDay,
  dimensions: dimensionsOf.cartItem,
  measures: {
    carts: sql`count(distinct ${item.cartKey})`,
    units_in_carts: total(item.quantity),
    cart_value: total(item.value),
    abandoned_value: totalWhere(item.value, isAbandoned),
    abandoned_carts: sql`count(distinct ${item.cartKey}) filter (where ${isAbandoned})`,
    out_of_stock_carts: sql`case when count(${item.isInStock}) > 0 then count(distinct ${item.cartKey}) filter (where not ${item.isInStock}) end`,
    unconverted_amount: total(item.unconvertedAmount),
    lines_without_price: sql`count(*) filter (where ${item.value} is null and ${item.unconvertedAmount} is null)`,
    unrated: sql`0`,
  },
};

const line = factOrderItem;
const ordered: TableFacts = {
  table: line,
  day: line.localDay,
  dimensions: dimensionsOf.orderItem,
  only: and(sql`${line.isFromChat}`, sql`${line.countsAsRevenue}`) ?? sql`true`,
  measures: {
    orders: sql`count(distinct ${line.orderKey})`,
    units_ordered: total(line.quantity),
    revenue: total(line.revenue),
    unconverted_revenue: total(line.unconvertedAmount),
  },
};

const fields = {
  people_asked: counted('people_asked'),
  carts: counted('carts'),
  units_in_carts: overOrders('units_in_carts', 'carts'),
  cart_value: overOrders('cart_value', 'carts'),
  orders: counted('orders'),
  units_ordered: overOrders('units_ordered', 'orders'),
  revenue: overOrders('revenue', 'orders'),
  abandoned_value: overOrders('abandoned_value', 'abandoned_carts'),
  out_of_stock_carts: measured('out_of_stock_carts'),
} satisfies Fields;

/** Each product: asked about, in carts, ordered after a chat, left in abandoned carts (metrics.md, "Carts"). Each by its own day. */
export const cartProducts: Family = {
  metric: 'cart_products',
  dimensions: [...periodNames, 'product', 'line', 'country'],
  fields: Object.keys(fields),
  options: [],
  query: (warehouse, scope) =>
    findings(warehouse, {
      tables: [questions, inCarts, ordered],
      fields,
      scope,
      totals: { unrated_units: counted('unrated') },
      unconverted: {
        unconverted: 'unconverted_amount',
        unconverted_revenue: 'unconverted_revenue',
      },
      watched: ['lines_without_price'],
      warnings: ({ lines_without_price }) => warning('lines_without_price', lines_without_price),
    }),
};
