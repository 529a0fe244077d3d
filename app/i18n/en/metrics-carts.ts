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
};

/** How the numbers of carts are counted. */
export const cartFormulas = {
  cart_funnel: {
    observability: 'What the kinds of loaded files and the later steps say.',
    people: 'How many people came to the step or further.',
    inferred_people: 'How many of them came further without this step being seen.',
    rate_from_first: 'People ÷ people on the first step.',
    rate_from_previous: 'People ÷ people on the step before.',
    seconds_p50: 'The middle value of the seconds from the step before.',
    seconds_p75: 'The value under which 75 % of the seconds from the step before lie.',
    seconds_p90: 'The value under which 90 % of the seconds from the step before lie.',
    completed: 'How many people came to the last step.',
    completion_rate: 'People on the last step ÷ people on the first.',
  },
  cart_products: {
    people_asked: 'How many different people asked.',
    carts: 'How many carts hold it.',
    units_in_carts: 'Quantity of each line, added up.',
    cart_value: 'Quantity × price × exchange rate, added up.',
    orders: 'How many orders after a chat hold it.',
    units_ordered: 'Quantity of each order line, added up.',
    revenue: "Revenue of the order × the line's share of its value, added up.",
    abandoned_value: 'Quantity × price in abandoned carts, added up.',
    out_of_stock_carts: 'How many carts held it while out of stock.',
    unrated_units: 'There are no rated units here.',
    unconverted: 'Cart value without an exchange rate, added up in its currency.',
    unconverted_revenue: 'Revenue without an exchange rate, added up in its currency.',
  },
};

/** Columns of the rows behind the numbers of carts. */
export const cartColumns = {
  step: 'Step',
  product: 'Product',
  product_at: 'Product at',
  cart_at: 'Cart at',
  paid_at: 'Paid',
  fulfilled_at: 'Sent out',
  quantity: 'Quantity',
  item_price: 'Price',
  value: 'Value',
  amount: 'Amount',
  is_ordered: 'With an order',
  counted_first_people: 'People on the first step',
  counted_previous_people: 'People on the step before',
  counted_abandoned_carts: 'Abandoned carts',
};

/** Values of the dimensions of carts. */
export const cartValues = {
  entry_ad: 'Ad',
  entry_promotion: 'Promotion',
  entry_own: 'Own initiative',
  step_product: 'Product shown or asked about',
  step_cart: 'Cart sent',
  step_order: 'Order created',
  step_paid: 'Paid',
  step_fulfilled: 'Sent out',
  observability_observed: 'Observed',
  observability_inferred: 'Inferred',
  observability_not_observable: 'Not observable',
};
