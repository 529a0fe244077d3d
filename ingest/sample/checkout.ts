import type { Assignments } from './assignments';
import { dayOf, dayStart, hourSeconds, monthName, monthsOf, offsetsOf, sampleEnd, sampleMonths, workspaceZone } from './calendar';
import { campaigns } from './campaigns';
import { someItems } from './carts';
import { channels } from './company';
import { countries } from './countries';
import { microUsd, type Rates } from './exchange';
import type { Files } from './files';
import type { Findings } from './findings';
import { hex32 } from './ids';
import { marksOf } from './marks';
import { amountsOf, countsAsRevenue, fateOf } from './order-facts';
import type { Order } from './orders';
import { typedPhone } from './phones';
import { isInWeek } from './promotions';
import { itemAt } from './random';
import type { Settlement } from './settle';
import { orderFile, orderHeader, orderRows, type ShopOrder } from './shop';
import type { Tally } from './tally';
import { shippingNotice } from './templates';
import type { Touches } from './touches';
import type { Windows } from './windows';
import type { World } from './world';

export type Checkout = {
  readonly assignments: Assignments;
  /** Somebody orders; the order is left out when two readings of the rules would attribute it differently. */
  readonly order: (order: Order, at: number) => void;
  /** Orders with a phone by customers who appear in the message log, and all others. */
  readonly matched: () => { readonly orders: number; readonly matched_by_phone: number; readonly with_unusable_phone: number; readonly without_phone: number };
  readonly cartFunnel: () => Readonly<Record<string, number>>;
};

/** The shops' tills. */
export function checkoutOf(
  world: World,
  assignments: Assignments,
  { touches, windows, settlement, findings, files, tally, rates }: { touches: Touches; windows: Windows; settlement: Settlement; findings: Findings; files: Files; tally: Tally; rates: Rates },
): Checkout {
  const { people, random, memory, timeline, seed } = world;
  const month = monthsOf(workspaceZone);
  const offsets = countries.map(({ timezone }) => offsetsOf(timezone));
  const numbers = countries.map(() => 1000);
  const opened = new Set<string>();
  const ordersOf = new Int32Array(people.count);
  const converted = marksOf(people.count);
  const weekly = marksOf(people.count);
  const funnel = { from_cart: 0, from_cart_paid: 0, from_cart_fulfilled: 0 };
  const seen = { orders: 0, with_unusable_phone: 0, without_phone: 0 };

  function order(planned: Order, at: number): void {
    const { contact, cause } = planned;
    if (at >= sampleEnd || hasUnclearConversation(contact, at)) return;
    const isStranger = contact >= people.count;
    const touch = isStranger ? null : touches.latest(contact, at);
    if (touch === 'unclear') return;
    const made = compose(planned, at);
    write(made);
    const isUsable = made.phone !== '' && !made.phone.includes('E+');
    seen.orders++;
    if (made.phone === '') seen.without_phone++;
    else if (!isUsable) seen.with_unusable_phone++;
    else if (!isStranger) ordersOf[contact] = (ordersOf[contact] ?? 0) + 1;
    count(made, !isStranger && isUsable ? contact : -1, isUsable ? touch : null);
    if (cause === 'cart') countFunnel(made);
    if (!isStranger && isUsable && countsAsRevenue(made.fate) && random.chance(0.4)) noticeShipping(contact, at);
  }

  /** A conversation of the person's that nobody has written into yet: whether it is the person's own is open until it ends. */
  function hasUnclearConversation(contact: number, at: number): boolean {
    if (contact >= people.count) return false;
    return channels.some((_, channel) => {
      const slot = memory.slot(contact, channel);
      return settlement.isRunning(slot, contact, channel, at) && windows.originOf(slot) !== 'business_initiated' && !windows.hasInbound(slot);
    });
  }

  function compose({ contact, items, campaign, isNearCart }: Order, at: number): ShopOrder {
    const country = people.countryIndex(contact);
    const fate = fateOf(random);
    const isFree = fate.payment === 'paid' && !fate.isCancelled && random.chance(0.01);
    const bought = items.length > 0 ? items : someItems(random);
    const number = (numbers[country] ?? 0) + 1;
    numbers[country] = number;
    const withCoupon = campaign >= 0 && random.chance(0.6) ? campaign : -1;
    return {
      number,
      country,
      month: month(at),
      at,
      offset: itemAt(offsets, country)(at),
      name: [people.firstName(contact), people.lastName(contact)],
      phone: phoneOf(contact),
      phonePlace: random.whole(0, 2),
      items: bought,
      fate,
      amounts: amountsOf(bought, country, month(at), fate, withCoupon, isFree, random),
      campaign: withCoupon,
      cartToken: isNearCart || random.chance(0.2) ? hex32(seed + 1, number * 10 + country) : '',
    };
  }

  function phoneOf(contact: number): string {
    const draw = random.next();
    if (draw < 0.04) return '';
    if (draw < 0.05) return `${people.country(contact).callingCode.charAt(0)}.23E+11`;
    return typedPhone(people, contact, random);
  }

  /** Writes the order into its month's export; some stand again in the next month's, unchanged or further on. */
  function write(made: ShopOrder): void {
    const draw = random.next();
    const isFirstPending = made.fate.payment === 'paid' && !made.fate.isCancelled && draw < 0.03;
    const isFirstPaid = made.fate.payment === 'partially_refunded' && draw < 0.3;
    const next = made.month + 1;
    if (next >= sampleMonths) return append(made, made.month, false);
    if (isFirstPending) append({ ...made, fate: { ...made.fate, payment: 'pending', isFulfilled: false } }, made.month, false);
    else if (isFirstPaid) append({ ...made, fate: { ...made.fate, payment: 'paid' }, amounts: { ...made.amounts, refunded: 0 } }, made.month, false);
    else append(made, made.month, false);
    if (isFirstPending || isFirstPaid) append(made, next, false);
    else if (draw > 0.985) append(made, next, true);
  }

  function append(made: ShopOrder, inMonth: number, isDuplicate: boolean): void {
    const path = orderFile(made.country, inMonth);
    const end = itemAt(countries, made.country).code === 'MX' ? '\r\n' : '\n';
    if (!opened.has(path)) {
      opened.add(path);
      files.append(path, orderHeader + end);
      if (made.country === 0 && inMonth % 6 === 2) damaged(path, end, made);
    }
    files.append(path, orderRows(made).join(end) + end);
    tally.add('shopify_orders_csv', path, { records: 1, duplicates: isDuplicate ? 1 : 0 });
  }

  /** A row whose date does not exist. */
  function damaged(path: string, end: string, made: ShopOrder): void {
    const [row = ''] = orderRows({ ...made, number: made.month + 1, items: made.items.slice(0, 1) });
    files.append(path, row.replaceAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} [+-]\d{4}/g, '2021-02-31 25:61:00 -0500') + end);
    tally.add('shopify_orders_csv', path, { records: 1, rejected: 1 });
  }

  function count(made: ShopOrder, person: number, touch: 'promotion' | 'cart' | 'conversation' | null): void {
    const row = findings.orders.of(monthName(made.month));
    if (!countsAsRevenue(made.fate)) {
      row.orders_not_counted++;
      return;
    }
    const { currency } = itemAt(countries, made.country);
    const revenue = microUsd(rates, currency, made.amounts.subtotal - made.amounts.refunded, dayOf(made.at));
    for (const sums of [row, findings.attribution.of(monthName(made.month), touch ?? 'unattributed')]) {
      sums.orders++;
      sums.revenue_usd += revenue;
    }
    if (person >= 0) countCampaign(person, made.at, revenue);
  }

  function countCampaign(person: number, at: number, revenue: number): void {
    const campaign = assignments.campaign(person);
    if (campaign < 0) return;
    const { name } = itemAt(campaigns, campaign);
    if (isInWeek(campaign, at)) {
      const arm = findings.arms.of(name, assignments.isTreated(person) ? 'treated' : 'control');
      arm.orders++;
      arm.revenue_usd += revenue;
      if (weekly.isNew(person, campaign)) arm.people_with_order++;
    }
    const credited = touches.campaignFor(person, at);
    if (credited < 0) return;
    const row = findings.campaigns.of(itemAt(campaigns, credited).name, `v${assignments.version(person)}`);
    row.orders++;
    row.revenue_usd += revenue;
    if (converted.isNew(person, credited)) row.converted++;
  }

  function countFunnel({ fate }: ShopOrder): void {
    funnel.from_cart++;
    if (fate.payment !== 'pending' && fate.payment !== 'voided') funnel.from_cart_paid++;
    if (fate.isFulfilled) funnel.from_cart_fulfilled++;
  }

  function noticeShipping(contact: number, at: number): void {
    const sentAt = dayStart(dayOf(at) + random.whole(1, 3)) + Math.floor((9 + 9 * random.next()) * hourSeconds);
    if (sentAt < sampleEnd) timeline.intend({ contact, line: people.country(contact).line, at: sentAt, template: shippingNotice });
  }

  return {
    assignments,
    order,
    matched: () => ({ ...seen, matched_by_phone: ordersOf.reduce((sum, orders, contact) => sum + ((memory.lastActivity[contact] ?? 0) > 0 ? orders : 0), 0) }),
    cartFunnel: () => funnel,
  };
}
