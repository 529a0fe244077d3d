import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { TableFacts } from '../facts';
import type { Family } from '../family';
import { counted, type Fields, measured, quotient, unless } from '../fields';
import { findings } from '../findings';
import { total, totalWhere } from '../measures';
import { periodNames } from '../periods';
import { factStockDay } from '../schema/cart-outcome';

const day = factStockDay;
const isLeft = sql`${day.isLastDay} and ${day.quantity} is not null and ${day.unitsPerDay} > 0`;
const days: TableFacts = {
  table: day,
  day: day.localDay,
  dimensions: dimensionsOf.stockDay,
  measures: {
    products: sql`count(distinct ${day.productId})`,
    days_in_stock: total(day.daysInStock),
    days_out_of_stock: total(day.daysOutOfStock),
    questions_out: total(day.questionsOut),
    units_in_carts_out: total(day.unitsInCartsOut),
    units_ordered: total(day.unitsOrderedIn),
    quantity_left: totalWhere(sql`greatest(${day.quantity}, 0)`, isLeft),
    units_a_day: totalWhere(day.unitsPerDay, isLeft),
    lost_units: total(day.lostUnits),
    lost_sales: total(day.lostSales),
    unconverted_amount: total(day.unconvertedAmount),
    unrated: sql`0`,
  },
};

/** Something was lost whose worth no exchange rate tells. */
const isUnconverted = {
  needs: ['lost_units'],
  holds: ({ lost_units, lost_sales }: Readonly<Record<string, number | null>>) => (lost_sales ?? null) === null && Boolean(lost_units),
  sql: 'lost_sales is null and coalesce(lost_units, 0) > 0',
};

const fields = {
  products: counted('products'),
  days_in_stock: counted('days_in_stock'),
  days_out_of_stock: counted('days_out_of_stock'),
  questions_out: counted('questions_out'),
  units_in_carts_out: counted('units_in_carts_out'),
  units_ordered: counted('units_ordered'),
  daily_units: quotient(counted('units_ordered'), counted('days_in_stock')),
  quantity_left: measured('quantity_left'),
  days_of_cover: quotient(measured('quantity_left'), measured('units_a_day')),
  lost_units: measured('lost_units'),
  lost_sales: unless(isUnconverted, measured('lost_sales')),
} satisfies Fields;

/** Products that ran out while they were asked for: how long, how much cover is left, and an estimate of what was not sold. By days of the log. */
export const stock: Family = {
  metric: 'stock',
  dimensions: [...periodNames.filter((name) => name !== 'hour' && name !== 'hour_of_day'), 'product', 'currency'],
  fields: Object.keys(fields),
  options: [],
  query: (warehouse, scope) =>
    findings(warehouse, {
      tables: [days],
      fields,
      scope,
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_amount' },
      watched: [],
      warnings: () => [],
    }),
};
