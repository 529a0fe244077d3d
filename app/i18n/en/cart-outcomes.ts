import type * as spanish from '../es/cart-outcomes';
import type { InOtherWords } from '../words';
import { told } from './told';

/** Names and definitions of what became of carts and of what ran out (after db/cart-outcome-meanings.ts). */
export const outcomeMetrics: InOtherWords<typeof spanish.outcomeMetrics> = {
  cart_outcomes: {
    carts: told('cart_outcomes', 'carts', 'Carts'),
    people: told('cart_outcomes', 'people', 'People'),
    ordered: told('cart_outcomes', 'ordered', 'With an order'),
    order_rate: told('cart_outcomes', 'order_rate', 'Order rate'),
    abandoned: told('cart_outcomes', 'abandoned', 'Abandoned'),
    abandonment_rate: told('cart_outcomes', 'abandonment_rate', 'Abandonment rate'),
    value: told('cart_outcomes', 'value', 'Value'),
    seconds_to_order_p50: told('cart_outcomes', 'seconds_to_order_p50', 'Median delay'),
    seconds_to_order_p90: told('cart_outcomes', 'seconds_to_order_p90', 'Delay, p90'),
    abandoned_value: told('cart_outcomes', 'abandoned_value', 'Abandoned value'),
    reminded: told('cart_outcomes', 'reminded', 'Reminded'),
    recovered: told('cart_outcomes', 'recovered', 'Recovered'),
    recovery_rate: told('cart_outcomes', 'recovery_rate', 'Recovery rate'),
    lines: told('cart_outcomes', 'lines', 'Lines'),
    lines_out_of_stock: told('cart_outcomes', 'lines_out_of_stock', 'Lines out of stock'),
    lines_dearer: told('cart_outcomes', 'lines_dearer', 'Dearer than the catalogue'),
    lines_cheaper: told('cart_outcomes', 'lines_cheaper', 'Cheaper than the catalogue'),
    lines_compared: told('cart_outcomes', 'lines_compared', 'Compared'),
  },
  stock: {
    products: told('stock', 'products', 'Products that ran out'),
    days_in_stock: told('stock', 'days_in_stock', 'Days in stock'),
    days_out_of_stock: told('stock', 'days_out_of_stock', 'Days out of stock'),
    questions_out: told('stock', 'questions_out', 'Questions'),
    units_in_carts_out: told('stock', 'units_in_carts_out', 'Units asked for in carts'),
    units_ordered: told('stock', 'units_ordered', 'Units sold'),
    daily_units: told('stock', 'daily_units', 'Units a day'),
    quantity_left: told('stock', 'quantity_left', 'Left'),
    days_of_cover: told('stock', 'days_of_cover', 'Days of cover'),
    lost_units: told('stock', 'lost_units', 'Units not sold (estimate)'),
    lost_sales: told('stock', 'lost_sales', 'Lost sales (estimate)'),
  },
};

/** How each is counted. */
export const outcomeFormulas: InOtherWords<typeof spanish.outcomeFormulas> = {
  cart_outcomes: {
    carts: 'How many carts were sent.',
    people: 'How many different people sent them.',
    ordered: 'From how many an order came that counts.',
    order_rate: 'With an order and older than 72 hours ÷ older than 72 hours.',
    abandoned: 'How many were 72 hours without an order that counts.',
    abandonment_rate: 'Abandoned ÷ older than 72 hours.',
    value: 'Quantity × price × exchange rate, added up.',
    seconds_to_order_p50: 'The middle value of the seconds between the cart and the order.',
    seconds_to_order_p90: 'The value under which 90 % of the seconds between the cart and the order lie.',
    abandoned_value: 'Value of the abandoned ones, added up.',
    reminded: 'How many people a reminder reached.',
    recovered: 'How many of them ordered within 24 hours.',
    recovery_rate: 'Recovered ÷ reminded.',
    lines: 'How many lines the carts have.',
    lines_out_of_stock: 'How many lines were out of stock.',
    lines_dearer: 'How many lines cost more than in the catalogue.',
    lines_cheaper: 'How many lines cost less than in the catalogue.',
    lines_compared: 'How many lines have a price in the catalogue of that time.',
    unrated_units: 'There are no rated units here.',
    unconverted: 'Value of carts without an exchange rate, added up in its currency.',
  },
  stock: {
    products: 'How many different products ran out while they were asked for.',
    days_in_stock: 'Parts of each day in stock, added up.',
    days_out_of_stock: 'Parts of each day out of stock, added up.',
    questions_out: 'How many questions came while they were out of stock.',
    units_in_carts_out: 'Quantity of the lines sent while they were out of stock, added up.',
    units_ordered: 'Quantity of the orders created in stock, added up.',
    daily_units: 'Units sold ÷ days in stock.',
    quantity_left: 'Units of the last day of the log, added up.',
    days_of_cover: 'Left ÷ units a day in stock.',
    lost_units: 'Units a day in stock × days out of stock − units sold all the same, added up.',
    lost_sales: 'Units not sold × revenue a unit, added up.',
    unrated_units: 'There are no rated units here.',
    unconverted: 'Lost sales without an exchange rate, added up in their currency.',
  },
};

/** Columns and dimensions of the rows behind them. */
export const outcomeColumns: InOtherWords<typeof spanish.outcomeColumns> = {
  category_margin_share: 'Share with the margin of its category',
  stock: 'Stock',
  price: 'Price against the catalogue',
  seconds_to_order: 'Seconds to the order',
  catalogue_price: 'Price in the catalogue',
  stock_quantity: 'In stock then',
  is_recovered: 'Recovered',
  units_a_day: 'Units a day in stock',
  counted_settled_ordered: 'With an order and older than 72 hours',
  counted_units_a_day: 'Units a day in stock',
  days_in_stock: 'Days in stock',
  days_out_of_stock: 'Days out of stock',
  quantity_left: 'Left',
  questions_out: 'Questions',
  units_in_carts_out: 'Units in carts',
  units_ordered: 'Units sold',
  lost_units: 'Units not sold',
  lost_sales: 'Lost sales',
};

export const outcomeValues: InOtherWords<typeof spanish.outcomeValues> = {
  stock_in_stock: 'In stock',
  stock_out_of_stock: 'Something out of stock',
  stock_unknown: 'No catalogue of that time',
  price_same: 'As in the catalogue',
  price_dearer: 'Dearer than the catalogue',
  price_cheaper: 'Cheaper than the catalogue',
  price_both: 'Some dearer, some cheaper',
  price_unknown: 'No price to compare with',
};
