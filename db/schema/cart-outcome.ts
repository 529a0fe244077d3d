import { boolean, date, doublePrecision, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instants, place } from './cart-columns';
import { amount } from './money';

/** One row per cart in its last version with what became of it. `isRecovered` null: not reminded, or its 24 hours are still open. */
export const factCartOutcome = pgTable('fact_cart_outcome', {
  cartKey: integer('cart_key').notNull(),
  contactKey: integer('contact_key'),
  personKey: integer('person_key'),
  line: text('line').notNull(),
  country: text('country').notNull(),
  entry: text('entry').notNull(),
  campaign: text('campaign'),
  ...instants,
  currency: text('currency'),
  value: amount('value'),
  valueReporting: amount('value_reporting'),
  unconvertedAmount: amount('unconverted_amount'),
  isOrdered: boolean('is_ordered').notNull(),
  isSettled: boolean('is_settled').notNull(),
  stock: text('stock').notNull(),
  price: text('price').notNull(),
  secondsToOrder: integer('seconds_to_order'),
  hours: integer('hours'),
  isRecovered: boolean('is_recovered'),
  ...place,
});

/** One row per line of a cart in its last version with what the catalogue said when it was sent. */
export const factCartLine = pgTable('fact_cart_line', {
  cartKey: integer('cart_key').notNull(),
  contactKey: integer('contact_key'),
  line: text('line').notNull(),
  country: text('country').notNull(),
  ...instants,
  productId: text('product_id'),
  quantity: amount('quantity'),
  itemPrice: amount('item_price'),
  currency: text('currency'),
  cataloguePrice: amount('catalogue_price'),
  stockQuantity: amount('stock_quantity'),
  stock: text('stock').notNull(),
  price: text('price').notNull(),
  ...place,
});

/** One row per product, currency of its catalogue and local day, of products that ran out while asked for; `lost…` are estimates. */
export const factStockDay = pgTable('fact_stock_day', {
  productId: text('product_id').notNull(),
  currency: text('currency'),
  localDay: date('local_day', { mode: 'string' }).notNull(),
  daysInStock: doublePrecision('days_in_stock').notNull(),
  daysOutOfStock: doublePrecision('days_out_of_stock').notNull(),
  quantity: doublePrecision('quantity'),
  isLastDay: boolean('is_last_day').notNull(),
  unitsInCartsOut: doublePrecision('units_in_carts_out').notNull(),
  questionsOut: integer('questions_out').notNull(),
  unitsOrderedIn: doublePrecision('units_ordered_in').notNull(),
  unitsOrderedOut: doublePrecision('units_ordered_out').notNull(),
  unitsPerDay: doublePrecision('units_per_day'),
  lostUnits: doublePrecision('lost_units'),
  lostSales: doublePrecision('lost_sales'),
  unconvertedAmount: doublePrecision('unconverted_amount'),
  ...place,
});
