import type { factCart, factCartItem, factCartStart, factOrderItem, factProductMention } from './schema/cart';

/** Where a journey began, and how the person came to it. */
export function cartStartColumns({ line, country, campaign, entry }: typeof factCartStart) {
  return { line, country, campaign, entry };
}

export function cartColumns({ line, country, campaign, entry, currency, band, stock }: typeof factCart) {
  return { line, country, campaign, entry, currency, band, stock, unconverted_currency: currency };
}

export function productColumns({ productId, line, country }: typeof factProductMention | typeof factCartItem | typeof factOrderItem) {
  return { product: productId, line, country };
}
