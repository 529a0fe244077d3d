import { and, eq, sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family } from '../family';
import { counted, difference, type Field, type Fields, measured, quotient, unknown } from '../fields';
import { findings } from '../findings';
import { exactTotal, present, rows, rowsWhere, total } from '../measures';
import { hasMargin, overOrders } from '../order-fields';
import { periodNames } from '../periods';
import { priced } from '../prices';
import { conversionBand } from '../promotion-band';
import { type PromotionChoice, promotionChoice, rolledWindows } from '../promotion-choice';
import { personClaims } from '../promotion-claims';
import { earningPeople } from '../promotion-credit';
import { promotionTraitNames } from '../promotion-traits';
import { factCampaignPerson, factCouponOrder, rollupPromotionDay, rollupPromotionEarned } from '../schema/promotion';
import { shareHigh, shareLow } from '../statistic-fields';
import { warning } from '../warnings';

const day = rollupPromotionDay;
const ladderPerDay: Facts = {
  table: day,
  day: day.localDay,
  dimensions: dimensionsOf.promotionDay,
  measures: {
    eligible: total(day.eligible),
    suppressed: total(day.suppressed),
    attempted: total(day.attempted),
    sent: total(day.sent),
    delivered: total(day.delivered),
    read: total(day.read),
    clicked: total(day.clicked),
    replied: total(day.replied),
    opted_out: total(day.optedOut),
    withheld: total(day.withheld),
    failed: total(day.failed),
    pending: total(day.pending),
    without_opt_in: total(day.withoutOptIn),
    heard: total(day.heard),
    opted_out_heard: total(day.optedOutHeard),
    meta_fee: total(day.metaFee),
    cost: total(sql`coalesce(${day.metaFee}, 0) + coalesce(${day.partnerFee}, 0)`),
    unrated: total(day.unratedUnits),
    unconverted_amount: total(day.unconvertedAmount),
    unsent_campaigns: sql`count(distinct ${day.campaign}) - count(distinct ${day.campaign}) filter (where ${day.attempted} > 0)`,
  },
};

const person = factCampaignPerson;
const ladderPerPerson: Facts = {
  table: person,
  day: person.localDay,
  dimensions: dimensionsOf.promotionPerson,
  measures: {
    eligible: rows(),
    suppressed: rowsWhere(sql`${person.attemptedAt} is null`),
    attempted: present(person.attemptedAt),
    sent: present(person.sentAt),
    delivered: present(person.deliveredAt),
    read: present(person.readAt),
    clicked: present(person.clickedAt),
    replied: present(person.repliedAt),
    opted_out: present(person.optedOutAt),
    ...Object.fromEntries(Object.entries(personClaims).map(([name, claim]) => [name, rowsWhere(claim)])),
    meta_fee: total(person.metaFee),
    cost: total(sql`coalesce(${person.metaFee}, 0) + ${person.partnerFee}`),
    unrated: total(person.unratedUnits),
    unconverted_amount: total(person.unconvertedAmount),
  },
};

const coupon = factCouponOrder;
const couponOrders: Facts = {
  table: coupon,
  day: coupon.localDay,
  dimensions: dimensionsOf.couponOrder,
  measures: { coupon_orders: rows(), coupon_revenue: total(coupon.revenue) },
};

const earnedMeasures = {
  settled: total(sql`settled`),
  converted: total(sql`converted`),
  converted_settled: total(sql`converted_settled`),
  orders: total(sql`orders`),
  revenue: exactTotal(sql`revenue`),
  gross_margin: exactTotal(sql`gross_margin`),
  unconverted_revenue: exactTotal(sql`unconverted_amount`),
};

/** What the promotions earned in the way chosen: from the rollup where it holds that way, else from the touches. */
function earnings(choice: PromotionChoice): readonly Facts[] {
  const { attribution, touch, windowSeconds } = choice;
  const earned = rollupPromotionEarned;
  const perDay: Facts = {
    table: earned,
    day: earned.localDay,
    dimensions: dimensionsOf.promotionEarned,
    measures: earnedMeasures,
    only: and(eq(earned.attribution, attribution), eq(earned.touch, touch), eq(earned.windowSeconds, windowSeconds)) ?? sql`true`,
  };
  const perPerson: Facts = {
    table: earningPeople(choice),
    day: person.localDay,
    dimensions: dimensionsOf.promotionPerson,
    measures: earnedMeasures,
  };
  return [...(rolledWindows.includes(windowSeconds) ? [perDay] : []), perPerson];
}

const settled = counted('settled');
const heard = counted('heard');
const optedOutHeard = counted('opted_out_heard');
const withoutOptIn = counted('without_opt_in');
const convertedSettled = counted('converted_settled');
const revenue = overOrders('revenue', 'orders');
const cost = priced('cost');

function fieldsWith(isMarginKnown: boolean) {
  const margin: Field = isMarginKnown ? overOrders('gross_margin', 'orders') : unknown('gross_margin');
  return {
    eligible: counted('eligible'),
    suppressed: counted('suppressed'),
    attempted: counted('attempted'),
    sent: counted('sent'),
    delivered: counted('delivered'),
    read: counted('read'),
    clicked: counted('clicked'),
    replied: counted('replied'),
    opted_out: counted('opted_out'),
    opt_out_rate: quotient(optedOutHeard, heard),
    opt_out_rate_low: shareLow(optedOutHeard, heard),
    opt_out_rate_high: shareHigh(optedOutHeard, heard),
    withheld: counted('withheld'),
    failed: counted('failed'),
    pending: counted('pending'),
    without_opt_in: withoutOptIn,
    without_opt_in_rate: quotient(withoutOptIn, counted('attempted')),
    converted: counted('converted'),
    orders: counted('orders'),
    revenue,
    coupon_orders: counted('coupon_orders'),
    coupon_revenue: overOrders('coupon_revenue', 'coupon_orders'),
    cost,
    conversion_rate: quotient(convertedSettled, settled),
    conversion_rate_low: shareLow(convertedSettled, settled),
    conversion_rate_high: shareHigh(convertedSettled, settled),
    conversion_rate_band_low: measured('band_low'),
    conversion_rate_band_high: measured('band_high'),
    roas: quotient(revenue, cost),
    roi: quotient(difference(margin, cost), cost),
  } satisfies Fields;
}

/** People on each step of a promotion, by the day of their first delivery, and the orders that it is credited with (metrics.md, "Promotions"). */
export const promotions: Family = {
  metric: 'promotions',
  dimensions: [...periodNames, 'campaign', 'template', 'version', 'line', 'country', ...promotionTraitNames],
  fields: Object.keys(fieldsWith(true)),
  options: ['attribution', 'window', 'touch'],
  query: async (warehouse, scope) => {
    const [isMarginKnown, way] = await Promise.all([hasMargin(warehouse), promotionChoice(warehouse, scope.options)]);
    const choice = { ...way, campaigns: scope.filters.campaign };
    return findings(warehouse, {
      tables: [ladderPerDay, ladderPerPerson, ...earnings(choice), couponOrders, ...conversionBand(warehouse, choice)],
      fields: fieldsWith(isMarginKnown),
      scope,
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_revenue', unconverted_cost: 'unconverted_amount' },
      watched: ['unrated', 'orders', 'delivered', 'settled', 'unsent_campaigns'],
      warnings: ({ unrated, orders, delivered, settled: closed, unsent_campaigns }) => [
        ...warning('unrated', unrated),
        ...(isMarginKnown ? [] : warning('no_gross_margin', Math.ceil(orders ?? 0))),
        ...warning('open_windows', (delivered ?? 0) - (closed ?? 0)),
        ...warning('unsent_campaigns', unsent_campaigns),
      ],
    });
  },
};
