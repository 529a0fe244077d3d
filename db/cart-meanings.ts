import type { Meaning } from './metrics';

/** People on the steps from a product to the goods sent out. */
const cartFunnel = {
  observability: {
    unit: 'people',
    good: 'neither',
    definition: 'Whether the loaded logs can show the step: observed, inferred (only implied by later steps) or not_observable.',
  },
  people: {
    unit: 'people',
    good: 'up',
    definition:
      'People who came to the step within the window from the first step of a journey, or to a later step, which implies it. A person counts once a step.',
    excludes: 'Orders of people without a product or a cart in the chat before.',
  },
  inferred_people: {
    unit: 'people',
    good: 'neither',
    definition: 'Of the people, those of whom the log does not show this step but a later one, which implies it.',
  },
  rate_from_first: {
    unit: 'ratio',
    good: 'up',
    definition: 'People on the step ÷ people on the first step.',
  },
  rate_from_previous: {
    unit: 'ratio',
    good: 'up',
    definition: 'People on the step ÷ people on the step before.',
  },
  seconds_p50: {
    unit: 'seconds',
    good: 'down',
    definition: 'Median of the time from the step before; of each person the earliest journey that leads deepest.',
    excludes: 'Steps whose time nobody tells, and steps after one that is inferred.',
  },
  seconds_p75: {
    unit: 'seconds',
    good: 'down',
    definition: '75th percentile of the time from the step before.',
  },
  seconds_p90: {
    unit: 'seconds',
    good: 'down',
    definition: '90th percentile of the time from the step before.',
  },
  completed: {
    unit: 'people',
    good: 'up',
    definition: 'People who came to the last step.',
  },
  completion_rate: {
    unit: 'ratio',
    good: 'up',
    definition: 'People who came to the last step ÷ people on the first one.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** How long people take from each step of it to the next. */
const cartTimes = {
  timed: {
    unit: 'people',
    good: 'neither',
    definition:
      'People whose time from the step before to the step is known; of each the earliest journey that leads deepest, as in the funnel. Over several steps a person counts once for each.',
    excludes: 'Steps whose time nobody tells, and steps after one that is inferred.',
  },
  seconds_p50: { unit: 'seconds', good: 'down', definition: 'Half of these times are shorter; of one pair of steps at a time.' },
  seconds_p75: { unit: 'seconds', good: 'down', definition: 'Three quarters of these times are shorter.' },
  seconds_p90: { unit: 'seconds', good: 'down', definition: 'Nine in ten of these times are shorter.' },
} as const satisfies Readonly<Record<string, Meaning>>;

/** Products in chats, carts and the orders that follow. */
const cartProducts = {
  people_asked: {
    unit: 'people',
    good: 'up',
    definition: 'Different people who asked about the product in a reply to it.',
  },
  carts: {
    unit: 'records',
    good: 'up',
    definition: 'Carts sent in chat that hold the product, each in its last version.',
  },
  units_in_carts: {
    unit: 'records',
    good: 'up',
    definition: 'Units of the product in these carts.',
    excludes: 'Lines without a quantity.',
  },
  cart_value: {
    unit: 'money',
    good: 'up',
    definition: 'Quantity × price in the cart, at the exchange rate of its day.',
    excludes: 'Lines without a price or a rate.',
  },
  orders: {
    unit: 'orders',
    good: 'up',
    definition:
      'Orders that count as revenue, hold the product and followed a cart, or a product shown or asked about, of the same person.',
  },
  units_ordered: {
    unit: 'records',
    good: 'up',
    definition: 'Units of the product in these orders.',
  },
  revenue: {
    unit: 'money',
    good: 'up',
    definition: 'The share of the revenue of these orders that the value of their lines gives the product.',
  },
  abandoned_value: {
    unit: 'money',
    good: 'down',
    definition: 'Cart value of the product in carts older than 72 hours from which no order came that counts.',
  },
  out_of_stock_carts: {
    unit: 'records',
    good: 'down',
    definition: 'Carts that held the product while the catalogue said it was out of stock; unknown without a catalogue of that day.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** Carts sent in chat, what they are worth and what became of them. */
const carts = {
  carts: {
    unit: 'records',
    good: 'up',
    definition:
      'Carts sent in chat, each in its last version: one sent again within 24 hours that shares a product, with no order between, is the same.',
  },
  people: { unit: 'people', good: 'up', definition: 'Different people who sent a cart; not to be added up over rows.' },
  edited: { unit: 'records', good: 'neither', definition: 'Carts that were sent in more than one version.' },
  units: { unit: 'records', good: 'up', definition: 'Units of all products in the carts.', excludes: 'Lines without a quantity.' },
  value: {
    unit: 'money',
    good: 'up',
    definition: 'Sum of quantity × price of the carts, at the exchange rate of their day.',
    excludes: 'Carts that lack a price, a quantity or a rate, and carts of several currencies.',
  },
  value_p25: {
    unit: 'amount',
    good: 'up',
    definition: 'A quarter of the carts is worth less, in their own currency; of carts in one currency only.',
  },
  value_p50: { unit: 'amount', good: 'up', definition: 'Median worth of the carts in their own currency; of carts in one currency only.' },
  value_p75: {
    unit: 'amount',
    good: 'up',
    definition: 'Three quarters of the carts are worth less, in their own currency; of carts in one currency only.',
  },
  value_p90: {
    unit: 'amount',
    good: 'up',
    definition: 'Nine in ten carts are worth less, in their own currency; of carts in one currency only.',
  },
  ordered: {
    unit: 'records',
    good: 'up',
    definition:
      'Carts from which an order came that counts as revenue: by the cart token, else by a coupon of one person or the phone, within the time of carts.',
  },
  settled: { unit: 'records', good: 'neither', definition: 'Carts that were sent at least 72 hours before the end of the log.' },
  abandoned: { unit: 'records', good: 'down', definition: 'Carts older than 72 hours from which no order came that counts as revenue.' },
  abandonment_rate: { unit: 'ratio', good: 'down', definition: 'Abandoned carts ÷ carts older than 72 hours.' },
  abandoned_value: { unit: 'money', good: 'down', definition: 'Value of the abandoned carts, at the exchange rate of their day.' },
} as const satisfies Readonly<Record<string, Meaning>>;

/** The meanings of the metrics of carts. */
export const cartMeanings = { cart_funnel: cartFunnel, cart_times: cartTimes, cart_products: cartProducts, carts };
