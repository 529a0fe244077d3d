import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { behind, column, type FamilyRows, type RowSource, type RowsBehind, summed } from '../rows-source';
import { factCartLine, factCartOutcome } from '../schema/cart-outcome';

const cart = factCartOutcome;
const carts: RowSource = {
  facts: { table: cart, day: cart.localDay, dimensions: dimensionsOf.cartOutcome },
  columns: {
    local_at: column('instant', cart.localAt),
    country: column('dimension', cart.country),
    line: column('dimension', cart.line),
    entry: column('dimension', cart.entry),
    campaign: column('text', cart.campaign),
    stock: column('dimension', cart.stock),
    price: column('dimension', cart.price),
    amount: column('amount', cart.value),
    currency: column('text', cart.currency),
    value: column('money', cart.valueReporting),
    unconverted_amount: column('amount', cart.unconvertedAmount),
    seconds_to_order: column('seconds', cart.secondsToOrder),
    is_ordered: column('claim', cart.isOrdered),
    is_recovered: column('claim', cart.isRecovered),
  },
  order: ['local_at'],
  contact: cart.contactKey,
  place: { load: cart.loadId, line: cart.recordLine },
};
const isAbandoned = sql`${cart.isSettled} and not ${cart.isOrdered}`;

/** One row a person, with the carts of theirs that count. */
const peopleWith = (where: ReturnType<typeof sql>): RowsBehind => ({
  source: {
    ...carts,
    columns: { first_at: column('instant', sql`min(${cart.localAt})`), times: column('count', sql`count(*)`) },
    order: ['first_at'],
    contact: sql`arg_min(${cart.contactKey}, ${cart.localAt})`,
    place: { load: sql`arg_min(${cart.loadId}, ${cart.localAt})`, line: sql`arg_min(${cart.recordLine}, ${cart.localAt})` },
    groupBy: cart.personKey,
  },
  where: sql`${cart.personKey} is not null and ${where}`,
});

const line = factCartLine;
const lines: RowSource = {
  facts: { table: line, day: line.localDay, dimensions: dimensionsOf.cartLine },
  columns: {
    local_at: column('instant', line.localAt),
    product: column('text', line.productId),
    quantity: column('count', line.quantity),
    item_price: column('amount', line.itemPrice),
    catalogue_price: column('amount', line.cataloguePrice),
    currency: column('text', line.currency),
    stock: column('dimension', line.stock),
    stock_quantity: column('count', line.stockQuantity),
    price: column('dimension', line.price),
    line: column('dimension', line.line),
    country: column('dimension', line.country),
  },
  order: ['local_at', 'product'],
  contact: line.contactKey,
  place: { load: line.loadId, line: line.recordLine },
};

/** Rows behind what `cart_outcomes` counts. */
export const cartOutcomesRows: FamilyRows = {
  of: {
    carts: behind(carts),
    people: peopleWith(sql`true`),
    ordered: behind(carts, sql`${cart.isOrdered}`),
    settled: behind(carts, sql`${cart.isSettled}`),
    settled_ordered: behind(carts, sql`${cart.isSettled} and ${cart.isOrdered}`),
    abandoned: behind(carts, isAbandoned),
    value: summed(carts, 'value'),
    seconds_to_order_p50: behind(carts, sql`${cart.secondsToOrder} is not null`),
    seconds_to_order_p90: behind(carts, sql`${cart.secondsToOrder} is not null`),
    abandoned_value: summed(carts, 'value', isAbandoned),
    reminded: peopleWith(sql`${cart.isRecovered} is not null`),
    recovered: peopleWith(sql`${cart.isRecovered}`),
    unconverted_amount: summed(carts, 'unconverted_amount'),
    lines: behind(lines),
    lines_out_of_stock: behind(lines, sql`${line.stock} = 'out_of_stock'`),
    lines_dearer: behind(lines, sql`${line.price} = 'dearer'`),
    lines_cheaper: behind(lines, sql`${line.price} = 'cheaper'`),
    lines_compared: behind(lines, sql`${line.price} <> 'unknown'`),
  },
};
