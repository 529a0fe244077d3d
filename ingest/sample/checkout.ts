import { dayOf, dayStart, hourSeconds, type monthsOf, sampleEnd } from './calendar';
import { channels } from './company';
import type { Journeys } from './journeys';
import type { CountOrder } from './order-counts';
import { countsAsRevenue, isPaid } from './order-facts';
import type { Order } from './orders';
import type { Settlement } from './settle';
import type { ShopOrder } from './shop';
import { shippingNotice } from './templates';
import { tillOf } from './till';
import type { Touches } from './touches';
import type { Windows } from './windows';
import type { World } from './world';

/** Orders with a phone of somebody in the message log, and the others. */
export type Matched = {
  readonly orders: number;
  readonly matched_by_phone: number;
  readonly with_unusable_phone: number;
  readonly without_phone: number;
};

export type Checkout = {
  /** Somebody orders; the order is left out when two readings of the rules would attribute it differently. */
  readonly order: (order: Order, at: number) => void;
  readonly matched: () => Matched;
  /** Orders that followed from a cart, and how far they came. */
  readonly cartOrders: () => Readonly<Record<string, number>>;
};

export type CheckoutParts = {
  readonly touches: Touches;
  readonly windows: Windows;
  readonly settlement: Settlement;
  readonly month: ReturnType<typeof monthsOf>;
  readonly write: (made: ShopOrder) => void;
  readonly count: CountOrder;
  readonly journeys: Journeys;
};

/** The shops' tills. */
export function checkoutOf(world: World, { touches, windows, settlement, month, write, count, journeys }: CheckoutParts): Checkout {
  const { people, random, memory, timeline } = world;
  const compose = tillOf(world, month);
  const ordersOf = new Int32Array(people.size);
  const funnel = { from_cart: 0, from_cart_paid: 0, from_cart_fulfilled: 0 };
  const seen = { orders: 0, with_unusable_phone: 0, without_phone: 0 };

  function order(planned: Order, at: number): void {
    const { contact, cause } = planned;
    if (at >= sampleEnd || hasUnclearConversation(contact, at)) return;
    const isStranger = contact >= people.size;
    const touch = isStranger ? null : touches.latest(contact, at);
    if (touch === 'unclear') return;
    const made = compose(planned, at);
    write(made);
    const isUsable = made.phone !== '' && !made.phone.includes('E+');
    seen.orders++;
    if (made.phone === '') seen.without_phone++;
    else if (!isUsable) seen.with_unusable_phone++;
    else if (!isStranger) ordersOf[contact] = (ordersOf[contact] ?? 0) + 1;
    if (!isStranger && isUsable && !people.isStaff(contact)) journeys.ordered(contact, { at, fate: made.fate });
    count(made, !isStranger && isUsable ? contact : -1, isUsable ? touch : null);
    if (cause === 'cart') countFunnel(made);
    if (!isStranger && isUsable && countsAsRevenue(made.fate) && random.chance(0.4)) noticeShipping(contact, at);
  }

  /** A conversation of the person's that nobody has written into yet: whether it is the person's own is open until it ends. */
  function hasUnclearConversation(contact: number, at: number): boolean {
    if (contact >= people.size) return false;
    return channels.some((_, channel) => {
      const slot = memory.slot(contact, channel);
      return (
        settlement.isRunning(slot, contact, channel, at) && windows.originOf(slot) !== 'business_initiated' && !windows.hasInbound(slot)
      );
    });
  }

  function countFunnel({ fate }: ShopOrder): void {
    funnel.from_cart++;
    if (isPaid(fate)) funnel.from_cart_paid++;
    if (fate.isFulfilled) funnel.from_cart_fulfilled++;
  }

  function noticeShipping(contact: number, at: number): void {
    const sentAt = dayStart(dayOf(at) + random.whole(1, 3)) + Math.floor((9 + 9 * random.next()) * hourSeconds);
    if (sentAt < sampleEnd) timeline.intend({ contact, line: people.country(contact).line, at: sentAt, template: shippingNotice });
  }

  return {
    order,
    matched: () => ({
      ...seen,
      matched_by_phone: ordersOf.reduce((sum, orders, contact) => sum + ((memory.lastActivity[contact] ?? 0) > 0 ? orders : 0), 0),
    }),
    cartOrders: () => funnel,
  };
}
