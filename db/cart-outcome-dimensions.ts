import type { factCartLine, factCartOutcome, factStockDay } from './schema/cart-outcome';

/** How a cart came about, what the catalogue said of it, and how many hours later its order came. */
export function outcomeColumns({ line, country, campaign, entry, stock, price, hours, currency }: typeof factCartOutcome) {
  return { line, country, campaign, entry, stock, price, hours, unconverted_currency: currency };
}

export function cartLineColumns({ line, country, productId, stock, price }: typeof factCartLine) {
  return { line, country, product: productId, stock, price };
}

export function stockColumns({ productId, currency }: typeof factStockDay) {
  return { product: productId, currency, unconverted_currency: currency };
}
