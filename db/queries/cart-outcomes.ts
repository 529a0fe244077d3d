import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { TableFacts } from '../facts';
import type { Family } from '../family';
import { counted, type Fields, measured, quotient } from '../fields';
import { findings } from '../findings';
import { people, peopleWhere, quantile, rows, rowsWhere, total, totalWhere } from '../measures';
import { overOrders } from '../order-fields';
import { periodNames } from '../periods';
import { factCartLine, factCartOutcome } from '../schema/cart-outcome';

const cart = factCartOutcome;
const isAbandoned = sql`${cart.isSettled} and not ${cart.isOrdered}`;
const outcomes: TableFacts = {
  table: cart,
  day: cart.localDay,
  dimensions: dimensionsOf.cartOutcome,
  measures: {
    carts: rows(),
    people: people(cart.personKey),
    ordered: rowsWhere(cart.isOrdered),
    settled: rowsWhere(cart.isSettled),
    settled_ordered: rowsWhere(sql`${cart.isSettled} and ${cart.isOrdered}`),
    abandoned: rowsWhere(isAbandoned),
    value: total(cart.valueReporting),
    seconds_to_order_p50: quantile(cart.secondsToOrder, 0.5),
    seconds_to_order_p90: quantile(cart.secondsToOrder, 0.9),
    abandoned_value: totalWhere(cart.valueReporting, isAbandoned),
    reminded: peopleWhere(cart.personKey, sql`${cart.isRecovered} is not null`),
    recovered: peopleWhere(cart.personKey, cart.isRecovered),
    unconverted_amount: total(cart.unconvertedAmount),
    unrated: sql`0`,
  },
};

const line = factCartLine;
const lines: TableFacts = {
  table: line,
  day: line.localDay,
  dimensions: dimensionsOf.cartLine,
  measures: {
    lines: rows(),
    lines_out_of_stock: rowsWhere(sql`${line.stock} = 'out_of_stock'`),
    lines_dearer: rowsWhere(sql`${line.price} = 'dearer'`),
    lines_cheaper: rowsWhere(sql`${line.price} = 'cheaper'`),
    lines_compared: rowsWhere(sql`${line.price} <> 'unknown'`),
  },
};

const fields = {
  carts: counted('carts'),
  people: counted('people'),
  ordered: counted('ordered'),
  order_rate: quotient(counted('settled_ordered'), counted('settled')),
  abandoned: counted('abandoned'),
  abandonment_rate: quotient(counted('abandoned'), counted('settled')),
  value: overOrders('value', 'carts'),
  seconds_to_order_p50: measured('seconds_to_order_p50'),
  seconds_to_order_p90: measured('seconds_to_order_p90'),
  abandoned_value: overOrders('abandoned_value', 'abandoned'),
  reminded: counted('reminded'),
  recovered: counted('recovered'),
  recovery_rate: quotient(counted('recovered'), counted('reminded')),
  lines: counted('lines'),
  lines_out_of_stock: counted('lines_out_of_stock'),
  lines_dearer: counted('lines_dearer'),
  lines_cheaper: counted('lines_cheaper'),
  lines_compared: counted('lines_compared'),
} satisfies Fields;

/** Carts by the day they were sent in their last version: ordered, abandoned, recovered, and how stock and price stood then (metrics.md, "Carts"). */
export const cartOutcomes: Family = {
  metric: 'cart_outcomes',
  dimensions: [...periodNames, 'line', 'country', 'campaign', 'entry', 'stock', 'price', 'hours', 'product'],
  fields: Object.keys(fields),
  options: [],
  query: (warehouse, scope) =>
    findings(warehouse, {
      tables: [outcomes, lines],
      fields,
      scope,
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_amount' },
      watched: [],
      warnings: () => [],
    }),
};
