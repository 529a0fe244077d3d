import { dayOf, monthOfDay } from './calendar';
import { priceCents, products } from './catalogue';
import type { CartItem } from './contents';
import { fraction, mix } from './random';

const purpose = { stock: 71, size: 72 } as const;
const stockOutShare = 0.12;

/** Countries whose catalogue is kept: Colombia's feed of each month; Mexico's and Brazil's list of each half month. */
export const catalogued = [
  { country: 0, isHalfMonthly: false },
  { country: 1, isHalfMonthly: true },
  { country: 5, isHalfMonthly: true },
] as const;

/** What was planted about one product in one country's carts. */
export type ShelfRow = { product: string; country: number; items: number; out_of_stock_items: number; price_differs_items: number };

/** What the catalogues say of the shop's stock and prices, and what of it was in the carts. */
export type Shelf = {
  /** Pieces left in a snapshot; `period` counts half months, of which a monthly catalogue knows the even ones. */
  readonly quantity: (product: number, country: number, period: number) => number;
  /** Cents of the price that the catalogue shows: of every seventh product it follows a raise one month late. */
  readonly listedCents: (product: number, country: number, month: number) => number;
  /** Takes down a cart whose message reached the log. */
  readonly note: (country: number, at: number, items: readonly CartItem[]) => void;
  readonly rows: () => readonly ShelfRow[];
};

/** The shelf of a sample; its stock hangs on the seed and nothing that happens. */
export function shelfOf(seed: number): Shelf {
  const planted = new Map<number, ShelfRow>();

  const quantity = (product: number, country: number, period: number): number =>
    fraction(seed, purpose.stock, product, country, period) < stockOutShare
      ? 0
      : 3 + (mix(seed, purpose.size, product, country, period) % 60);

  const listedCents = (product: number, country: number, month: number): number =>
    priceCents(product, country, product % 7 === 3 ? Math.max(0, month - 1) : month);

  const note = (country: number, at: number, items: readonly CartItem[]): void => {
    const known = catalogued.find((one) => one.country === country);
    if (known === undefined) return;
    const day = dayOf(at);
    const month = monthOfDay(day);
    const period = known.isHalfMonthly ? periodOfDay(day) : month * 2;
    for (const { product } of items) {
      const row = planted.get(country * 1000 + product) ?? {
        product: products[product]?.id ?? '',
        country,
        items: 0,
        out_of_stock_items: 0,
        price_differs_items: 0,
      };
      row.items++;
      if (quantity(product, country, period) === 0) row.out_of_stock_items++;
      if (listedCents(product, country, month) !== priceCents(product, country, month)) row.price_differs_items++;
      planted.set(country * 1000 + product, row);
    }
  };

  return { quantity, listedCents, note, rows: () => [...planted].sort(([a], [b]) => a - b).map(([, row]) => row) };
}

/** Half month of a day of the sample: 0 is the first half of January 2021; the second half begins on the 16th. */
export const periodOfDay = (day: number): number => monthOfDay(day) * 2 + (dateOf(day) >= 16 ? 1 : 0);

const dateOf = (day: number): number => new Date(Date.UTC(2021, 0, 1 + day)).getUTCDate();
