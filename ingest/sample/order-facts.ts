import { hourSeconds } from './calendar';
import { campaigns } from './campaigns';
import { priceCents } from './catalogue';
import type { CartItem } from './contents';
import { countries } from './countries';
import { itemAt as at, type Random } from './random';

/** How far an order came. `early` is what an export shows before the final state. */
export type Fate = {
  readonly payment: 'paid' | 'pending' | 'voided' | 'refunded' | 'partially_refunded';
  readonly isFulfilled: boolean;
  readonly isCancelled: boolean;
  readonly refundedShare: number;
};

/** Amounts of an order in cents of its currency. */
export type Amounts = {
  readonly subtotal: number;
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly refunded: number;
};

/** Draws what becomes of an order. */
export function fateOf(random: Random): Fate {
  const draw = random.next();
  const fate = (payment: Fate['payment'], isFulfilled: boolean, isCancelled = false, refundedShare = 0): Fate => ({
    payment,
    isFulfilled,
    isCancelled,
    refundedShare,
  });
  if (draw < 0.79) return fate('paid', random.chance(0.9));
  if (draw < 0.86) return fate('pending', true);
  if (draw < 0.9) return fate('pending', false);
  if (draw < 0.925) return fate('voided', false, true);
  if (draw < 0.94) return fate('paid', false, true);
  if (draw < 0.955) return fate('refunded', true, false, 1);
  return draw < 0.99 ? fate('partially_refunded', true, false, random.pick([0.25, 0.5])) : fate('paid', true);
}

/** Whether money came in, be it given back later. */
export const isPaid = ({ payment }: Fate): boolean => payment !== 'pending' && payment !== 'voided';

/** Whether an order is revenue: paid, refunded in part or whole, or delivered against cash; never cancelled or voided. */
export const countsAsRevenue = ({ payment, isFulfilled, isCancelled }: Fate): boolean =>
  !isCancelled && (payment === 'pending' ? isFulfilled : payment !== 'voided');

/** Cents of an order. A full refund gives back goods without shipping and tax, so that its revenue is zero under every reading. */
export function amountsOf(
  items: readonly CartItem[],
  country: number,
  month: number,
  fate: Fate,
  campaign: number,
  isFree: boolean,
  random: Random,
): Amounts {
  const goods = items.reduce((sum, { product, quantity }) => sum + quantity * priceCents(product, country, month), 0);
  const step = at(countries, country).perUsd > 100 ? 100 : 1;
  const discount = isFree ? goods : campaign >= 0 && campaign < campaigns.length ? Math.round((goods * 0.2) / step) * step : 0;
  const subtotal = goods - discount;
  const isBare = isFree || fate.payment === 'refunded';
  return {
    subtotal,
    discount,
    shipping: isBare || random.chance(0.4) ? 0 : priceCents(2, country, 0),
    tax: isBare || random.chance(0.5) ? 0 : Math.round((subtotal * 0.19) / step) * step,
    refunded: Math.round((subtotal * fate.refundedShare) / step) * step,
  };
}

/** Seconds from the order until it was paid, sent out, called off. */
export const paidAfter = 2 * 60;
export const fulfilledAfter = 50 * hourSeconds;
export const cancelledAfter = 7 * hourSeconds;
