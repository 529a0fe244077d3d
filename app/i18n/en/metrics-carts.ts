import { told } from './told';

/** Names and definitions of the numbers of carts (after db/cart-meanings.ts). */
export const cartMetrics = {
  cart_funnel: {
    observability: told('cart_funnel', 'observability', 'What is seen'),
    people: told('cart_funnel', 'people', 'People'),
    inferred_people: told('cart_funnel', 'inferred_people', 'Inferred'),
    rate_from_first: told('cart_funnel', 'rate_from_first', 'From the first'),
    rate_from_previous: told('cart_funnel', 'rate_from_previous', 'From the one before'),
    seconds_p50: told('cart_funnel', 'seconds_p50', 'Time, median'),
    seconds_p75: told('cart_funnel', 'seconds_p75', 'Time, p75'),
    seconds_p90: told('cart_funnel', 'seconds_p90', 'Time, p90'),
    completed: told('cart_funnel', 'completed', 'Came to the end'),
    completion_rate: told('cart_funnel', 'completion_rate', 'Rate to the end'),
  },
  cart_products: {
    people_asked: told('cart_products', 'people_asked', 'Asked'),
    carts: told('cart_products', 'carts', 'Carts'),
    units_in_carts: told('cart_products', 'units_in_carts', 'Units in carts'),
    cart_value: told('cart_products', 'cart_value', 'Value in carts'),
    orders: told('cart_products', 'orders', 'Orders'),
    units_ordered: told('cart_products', 'units_ordered', 'Units ordered'),
    revenue: told('cart_products', 'revenue', 'Revenue'),
    abandoned_value: told('cart_products', 'abandoned_value', 'Abandoned value'),
    out_of_stock_carts: told('cart_products', 'out_of_stock_carts', 'Carts out of stock'),
  },
  carts: {
    carts: told('carts', 'carts', 'Carts'),
    people: told('carts', 'people', 'People'),
    edited: told('carts', 'edited', 'Edited'),
    units: told('carts', 'units', 'Units'),
    value: told('carts', 'value', 'Value'),
    value_p25: told('carts', 'value_p25', 'Value, p25'),
    value_p50: told('carts', 'value_p50', 'Value, median'),
    value_p75: told('carts', 'value_p75', 'Value, p75'),
    value_p90: told('carts', 'value_p90', 'Value, p90'),
    ordered: told('carts', 'ordered', 'Ordered'),
    settled: told('carts', 'settled', 'Old enough'),
    abandoned: told('carts', 'abandoned', 'Abandoned'),
    abandonment_rate: told('carts', 'abandonment_rate', 'Abandonment rate'),
    abandoned_value: told('carts', 'abandoned_value', 'Abandoned value'),
  },
};
