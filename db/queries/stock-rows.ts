import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { column, type FamilyRows, type RowSource, summed } from '../rows-source';
import { factStockDay } from '../schema/cart-outcome';

const day = factStockDay;
const days: RowSource = {
  facts: { table: day, day: day.localDay, dimensions: dimensionsOf.stockDay },
  columns: {
    local_day: column('day', day.localDay),
    product: column('text', day.productId),
    currency: column('text', day.currency),
    days_in_stock: column('amount', day.daysInStock),
    days_out_of_stock: column('amount', day.daysOutOfStock),
    quantity_left: column('amount', sql`greatest(${day.quantity}, 0)`),
    questions_out: column('count', day.questionsOut),
    units_in_carts_out: column('amount', day.unitsInCartsOut),
    units_ordered: column('amount', day.unitsOrderedIn),
    units_a_day: column('amount', day.unitsPerDay),
    lost_units: column('amount', day.lostUnits),
    lost_sales: column('money', day.lostSales),
    unconverted_amount: column('amount', day.unconvertedAmount),
  },
  order: ['local_day', 'product'],
  contact: null,
  place: { load: day.loadId, line: day.recordLine },
};
const isLeft = sql`${day.isLastDay} and ${day.quantity} is not null and ${day.unitsPerDay} > 0`;

/** One row a product. */
const products: RowSource = {
  ...days,
  columns: {
    product: column('text', sql`any_value(${day.productId})`),
    days_in_stock: column('amount', sql`sum(${day.daysInStock})`),
    days_out_of_stock: column('amount', sql`sum(${day.daysOutOfStock})`),
    lost_units: column('amount', sql`sum(${day.lostUnits})`),
    lost_sales: column('money', sql`sum(${day.lostSales})`),
  },
  order: ['product'],
  place: { load: sql`max(${day.loadId})`, line: sql`arg_max(${day.recordLine}, ${day.loadId})` },
  groupBy: day.productId,
};

/** Rows behind what `stock` counts. */
export const stockRows: FamilyRows = {
  of: {
    products: { source: products },
    days_in_stock: summed(days, 'days_in_stock'),
    days_out_of_stock: summed(days, 'days_out_of_stock'),
    questions_out: summed(days, 'questions_out'),
    units_in_carts_out: summed(days, 'units_in_carts_out'),
    units_ordered: summed(days, 'units_ordered'),
    quantity_left: summed(days, 'quantity_left', isLeft),
    units_a_day: summed(days, 'units_a_day', isLeft),
    lost_units: summed(days, 'lost_units'),
    lost_sales: summed(days, 'lost_sales'),
    unconverted_amount: summed(days, 'unconverted_amount'),
  },
};
