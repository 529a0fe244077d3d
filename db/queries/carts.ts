import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { TableFacts } from '../facts';
import type { Family } from '../family';
import { counted, type Fields, measured, quotient } from '../fields';
import { findings } from '../findings';
import { people, quantile, rows, rowsWhere, total, totalWhere } from '../measures';
import { overOrders } from '../order-fields';
import { periodNames } from '../periods';
import { factCart } from '../schema/cart';
import { warning } from '../warnings';

const cart = factCart;
const isAbandoned = sql`${cart.isSettled} and not ${cart.isOrdered}`;

/** In the carts' own currency, hence of carts in one currency only. */
const ownQuantile = (share: number) => sql`case when count(distinct ${cart.currency}) = 1 then ${quantile(cart.value, share)} end`;

const sent: TableFacts = {
  table: cart,
  day: cart.localDay,
  dimensions: dimensionsOf.cart,
  measures: {
    carts: rows(),
    people: people(cart.personKey),
    edited: rowsWhere(sql`${cart.versions} > 1`),
    units: total(cart.units),
    value: total(cart.valueReporting),
    value_p25: ownQuantile(0.25),
    value_p50: ownQuantile(0.5),
    value_p75: ownQuantile(0.75),
    value_p90: ownQuantile(0.9),
    ordered: rowsWhere(cart.isOrdered),
    settled: rowsWhere(cart.isSettled),
    abandoned: rowsWhere(isAbandoned),
    abandoned_value: totalWhere(cart.valueReporting, isAbandoned),
    unconverted_amount: total(cart.unconvertedAmount),
    without_value: rowsWhere(sql`${cart.value} is null`),
    unrated: sql`0`,
  },
};

const abandoned = counted('abandoned');
const fields = {
  carts: counted('carts'),
  people: counted('people'),
  edited: counted('edited'),
  units: overOrders('units', 'carts'),
  value: overOrders('value', 'carts'),
  value_p25: measured('value_p25'),
  value_p50: measured('value_p50'),
  value_p75: measured('value_p75'),
  value_p90: measured('value_p90'),
  ordered: counted('ordered'),
  settled: counted('settled'),
  abandoned,
  abandonment_rate: quotient(abandoned, counted('settled')),
  abandoned_value: overOrders('abandoned_value', 'abandoned'),
} satisfies Fields;

/** Carts sent in chat by the day of their last version: their worth, and which of them led to an order (metrics.md, "Carts"). */
export const carts: Family = {
  metric: 'carts',
  dimensions: [...periodNames, 'line', 'country', 'campaign', 'entry', 'currency', 'band', 'stock'],
  fields: Object.keys(fields),
  options: [],
  query: (warehouse, scope) =>
    findings(warehouse, {
      tables: [sent],
      fields,
      scope,
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_amount' },
      watched: ['without_value'],
      warnings: ({ without_value }) => warning('carts_without_value', without_value),
    }),
};
