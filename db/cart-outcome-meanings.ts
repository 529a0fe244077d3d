import type { Meaning } from './metrics';

/** What became of carts, and what the catalogue said of them when they were sent. */
const outcomes = {
  carts: { unit: 'records', good: 'up', definition: 'Carts sent in chat, each in its last version.' },
  people: { unit: 'people', good: 'up', definition: 'Different people who sent them.' },
  ordered: { unit: 'records', good: 'up', definition: 'Carts from which an order came that counts.' },
  order_rate: {
    unit: 'ratio',
    good: 'up',
    definition: 'Carts older than 72 hours from which an order came that counts ÷ carts older than 72 hours.',
  },
  abandoned: { unit: 'records', good: 'down', definition: 'Carts older than 72 hours from which no order came that counts.' },
  abandonment_rate: { unit: 'ratio', good: 'down', definition: 'Abandoned carts ÷ carts older than 72 hours.' },
  value: {
    unit: 'money',
    good: 'up',
    definition: 'Quantity × price of all lines, at the exchange rate of the day of the cart.',
    excludes: 'Carts with a line without price or quantity, in several currencies or without a rate.',
  },
  seconds_to_order_p50: {
    unit: 'seconds',
    good: 'down',
    definition: 'Half of the orders that came from a cart were created sooner after it.',
  },
  seconds_to_order_p90: { unit: 'seconds', good: 'down', definition: 'Nine in ten of these orders were created sooner after the cart.' },
  abandoned_value: { unit: 'money', good: 'down', definition: 'Value of the abandoned carts.' },
  reminded: {
    unit: 'people',
    good: 'neither',
    definition:
      'People whom a reminder of their cart reached: a template message whose template or campaign names the cart, within seven days of it and before an order. Their 24 hours are over.',
  },
  recovered: { unit: 'people', good: 'up', definition: 'Of them, people with an order that counts within 24 hours of the first reminder.' },
  recovery_rate: { unit: 'ratio', good: 'up', definition: 'People recovered ÷ people reminded.' },
  lines: { unit: 'records', good: 'neither', definition: 'Lines of carts: one a product.' },
  lines_out_of_stock: {
    unit: 'records',
    good: 'down',
    definition: 'Lines whose product the catalogue in force when the cart was sent said was out of stock.',
  },
  lines_dearer: {
    unit: 'records',
    good: 'down',
    definition: "Lines with a price above the catalogue's of that time, in the same currency.",
  },
  lines_cheaper: {
    unit: 'records',
    good: 'neither',
    definition: "Lines with a price below the catalogue's of that time, in the same currency.",
  },
  lines_compared: {
    unit: 'records',
    good: 'neither',
    definition: 'Lines whose price the catalogue tells for the time of the cart, in its currency.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** Products that ran out while they were asked for. */
const stock = {
  products: {
    unit: 'records',
    good: 'down',
    definition: 'Different products that ran out, by the catalogues, while somebody asked about them or sent them in a cart.',
  },
  days_in_stock: { unit: 'days', good: 'up', definition: 'Days that these products were in stock, parts of days as parts.' },
  days_out_of_stock: { unit: 'days', good: 'down', definition: 'Days that they were out of stock.' },
  questions_out: { unit: 'messages', good: 'neither', definition: 'Questions about them while they were out of stock.' },
  units_in_carts_out: { unit: 'records', good: 'neither', definition: 'Units of them in carts sent while they were out of stock.' },
  units_ordered: {
    unit: 'records',
    good: 'up',
    definition: 'Units of them in all orders of the shop that count, created while they were in stock.',
  },
  daily_units: { unit: 'amount', good: 'up', definition: 'Units ordered ÷ days in stock.' },
  quantity_left: {
    unit: 'records',
    good: 'neither',
    definition: 'Units left by the last snapshot of the log, where the period reaches it and the product sells.',
  },
  days_of_cover: {
    unit: 'days',
    good: 'neither',
    definition: 'Units left ÷ units that are ordered on a day in stock, over the whole log.',
  },
  lost_units: {
    unit: 'records',
    good: 'down',
    definition:
      'An estimate: units ordered on a day in stock, over the whole log, × days out of stock − units ordered all the same; no product loses less than none.',
  },
  lost_sales: {
    unit: 'money',
    good: 'down',
    definition: 'An estimate: units lost × revenue a unit of the product while it was in stock.',
    excludes: 'Products whose orders have no exchange rate.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** The meanings of what became of carts, and of what ran out. */
export const outcomeMeanings = { cart_outcomes: outcomes, stock };
