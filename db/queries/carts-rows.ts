import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { behind, column, type FamilyRows, peopleOf, type RowSource, summed } from '../rows-source';
import { factCart } from '../schema/cart';

const cart = factCart;
const sent: RowSource = {
  facts: { table: cart, day: cart.localDay, dimensions: dimensionsOf.cart },
  columns: {
    local_at: column('instant', cart.localAt),
    line: column('dimension', cart.line),
    country: column('dimension', cart.country),
    entry: column('dimension', cart.entry),
    campaign: column('text', cart.campaign),
    versions: column('count', cart.versions),
    lines: column('count', cart.items),
    quantity: column('count', cart.units),
    amount: column('amount', cart.value),
    currency: column('text', cart.currency),
    value: column('money', cart.valueReporting),
    unconverted_amount: column('amount', cart.unconvertedAmount),
    stock: column('dimension', cart.stock),
    ordered_at: column('instant', cart.orderedLocalAt),
    matched_by: column('dimension', cart.matchedBy),
    is_ordered: column('claim', cart.isOrdered),
  },
  order: ['local_at', 'amount'],
  contact: cart.contactKey,
  place: { load: cart.loadId, line: cart.recordLine },
};
const isAbandoned = sql`${cart.isSettled} and not ${cart.isOrdered}`;
const withValue = behind(sent, sql`${cart.value} is not null`);

/** Rows behind what `carts` counts. */
export const cartsRows: FamilyRows = {
  of: {
    carts: behind(sent),
    people: peopleOf(sent, cart.personKey, cart.localAt, cart.messageKey),
    edited: behind(sent, sql`${cart.versions} > 1`),
    units: summed(sent, 'quantity'),
    value: summed(sent, 'value'),
    value_p25: withValue,
    value_p50: withValue,
    value_p75: withValue,
    value_p90: withValue,
    ordered: behind(sent, sql`${cart.isOrdered}`),
    settled: behind(sent, sql`${cart.isSettled}`),
    abandoned: behind(sent, isAbandoned),
    abandoned_value: summed(sent, 'value', isAbandoned),
    unconverted_amount: summed(sent, 'unconverted_amount'),
    without_value: behind(sent, sql`${cart.value} is null`),
  },
};
