import type { Meaning } from './metrics';

/** People on the steps from a product to the goods sent out. */
export const cartFunnel = {
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

/** Products in chats, carts and the orders that follow. */
export const cartProducts = {
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
