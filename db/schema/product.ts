import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { amount } from './money';

/** One row per product, as its latest snapshot tells it. `grossMargin` null: the settings name none for its category. */
export const dimProduct = pgTable('dim_product', {
  productKey: integer('product_key').notNull(),
  productId: text('product_id').notNull(),
  title: text('title'),
  category: text('category'),
  brand: text('brand'),
  price: amount('price'),
  currency: text('currency'),
  availability: text('availability'),
  quantity: amount('quantity'),
  isInStock: boolean('is_in_stock'),
  toldAt: timestamp('told_at', { mode: 'string' }).notNull(),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});

/** One row per product, currency and span of time between snapshots; `validUntil` null: still so, `isInStock` null: not told. */
export const dimProductSpan = pgTable('dim_product_span', {
  productId: text('product_id').notNull(),
  currency: text('currency'),
  validFrom: timestamp('valid_from', { mode: 'string' }).notNull(),
  validUntil: timestamp('valid_until', { mode: 'string' }),
  localFrom: timestamp('local_from', { mode: 'string' }).notNull(),
  price: amount('price'),
  salePrice: amount('sale_price'),
  availability: text('availability'),
  quantity: amount('quantity'),
  isInStock: boolean('is_in_stock'),
  gap: text('gap'),
  loadId: integer('load_id').notNull(),
  recordLine: integer('record_line').notNull(),
});

/** One row per line of a cart that names a product: what the catalogue said of it when the cart was sent; null where it did not say. */
export const factCartItemOffer = pgTable('fact_cart_item_offer', {
  messageKey: integer('message_key').notNull(),
  position: integer('position').notNull(),
  productId: text('product_id').notNull(),
  currency: text('currency'),
  itemPrice: amount('item_price'),
  toldAt: timestamp('told_at', { mode: 'string' }),
  isInStock: boolean('is_in_stock'),
  stockQuantity: amount('stock_quantity'),
  isShort: boolean('is_short'),
  cataloguePrice: amount('catalogue_price'),
  priceDifference: amount('price_difference'),
  loadId: integer('load_id'),
  recordLine: integer('record_line'),
});
