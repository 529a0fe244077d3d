import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { type PromotionChoice, promotionChoice, usualChoice } from '../promotion-choice';
import { personClaims } from '../promotion-claims';
import { creditedOrders, earningPeople } from '../promotion-credit';
import { promotionTraits } from '../promotion-traits';
import { behind, column, type FamilyRows, type RowSource, type RowsBehind, summed } from '../rows-source';
import { factCampaignPerson, factCouponOrder } from '../schema/promotion';

const person = factCampaignPerson;
const cost = sql`case when ${person.metaFee} is not null or ${person.partnerFee} <> 0 then coalesce(${person.metaFee}, 0) + ${person.partnerFee} end`;

/** People of promotions, each with the instants of the ladder. */
const people: RowSource = {
  facts: { table: person, day: person.localDay, dimensions: dimensionsOf.promotionPerson },
  columns: {
    local_at: column('instant', person.localAt),
    campaign: column('text', person.campaign),
    template: column('text', person.template),
    version: column('text', person.version),
    country: column('dimension', person.country),
    line: column('dimension', person.line),
    attempted_at: column('instant', person.attemptedAt),
    sent_at: column('instant', person.sentAt),
    delivered_at: column('instant', person.deliveredAt),
    read_at: column('instant', person.readAt),
    clicked_at: column('instant', person.clickedAt),
    replied_at: column('instant', person.repliedAt),
    opted_out_at: column('instant', person.optedOutAt),
    opt_out_source: column('dimension', person.optOutSource),
    outcome: column('dimension', person.outcome),
    error_code: column('text', person.errorCode),
    consent: column('dimension', promotionTraits.consent),
    nth: column('text', promotionTraits.nth),
    cost: column('money', cost),
    unrated_units: column('count', person.unratedUnits),
    unconverted_amount: column('amount', person.unconvertedAmount),
    unconverted_currency: column('text', person.unconvertedCurrency),
  },
  order: ['local_at', 'campaign'],
  contact: person.contactKey,
  place: { message: person.messageKey },
};

/** People who ordered, and orders with the share of them that a promotion is credited with. */
function earned(choice: PromotionChoice): Readonly<Record<string, RowsBehind>> {
  const buyers: RowSource = { ...people, facts: { ...people.facts, table: earningPeople(choice) } };
  const sales: RowSource = {
    facts: {
      table: sql`(
        select promotion.* exclude (unconverted_amount, unconverted_currency), share, credited.touch_at, sale.local_at as ordered_at,
          case when sale.unconverted_amount is not null then sale.currency end as unconverted_currency, sale.currency,
          share * cast(sale.revenue as double) as revenue, share * cast(sale.gross_margin as double) as gross_margin,
          share * cast(sale.unconverted_amount as double) as unconverted_amount, sale.load_id, sale.record_line
        from ${creditedOrders(choice)} as credited
        join fact_order as sale on sale.order_key = credited.order_key
        join fact_campaign_person as promotion on promotion.promotion_ix = credited.promotion_ix
      ) as fact_campaign_person`,
      day: person.localDay,
      dimensions: dimensionsOf.promotionPerson,
    },
    columns: {
      ordered_at: column('instant', sql`ordered_at`),
      campaign: column('text', person.campaign),
      version: column('text', person.version),
      country: column('dimension', person.country),
      line: column('dimension', person.line),
      touch_at: column('instant', sql`touch_at`),
      share: column('count', sql`share`),
      revenue: column('money', sql`revenue`),
      gross_margin: column('money', sql`gross_margin`),
      unconverted_amount: column('amount', sql`unconverted_amount`),
      currency: column('text', sql`currency`),
    },
    order: ['ordered_at', 'campaign'],
    contact: person.contactKey,
    place: { load: sql`load_id`, line: sql`record_line` },
  };
  return {
    settled: behind(buyers, sql`settled = 1`),
    converted: behind(buyers, sql`converted = 1`),
    converted_settled: behind(buyers, sql`converted_settled = 1`),
    orders: summed(sales, 'share'),
    revenue: summed(sales, 'revenue'),
    gross_margin: summed(sales, 'gross_margin'),
    unconverted_revenue: summed(sales, 'unconverted_amount'),
  };
}

const coupon = factCouponOrder;
const couponOrders: RowSource = {
  facts: { table: coupon, day: coupon.localDay, dimensions: dimensionsOf.couponOrder },
  columns: {
    local_at: column('instant', coupon.localAt),
    campaign: column('text', coupon.campaign),
    country: column('dimension', coupon.country),
    line: column('dimension', coupon.line),
    revenue: column('money', coupon.revenue),
    unconverted_amount: column('amount', coupon.unconvertedAmount),
    currency: column('text', coupon.currency),
  },
  order: ['local_at', 'campaign'],
  contact: null,
  place: { load: coupon.loadId, line: coupon.recordLine },
};

/** Rows behind what `promotions` counts. */
export const promotionsRows: FamilyRows = {
  of: {
    ...earned(usualChoice),
    coupon_orders: behind(couponOrders),
    coupon_revenue: summed(couponOrders, 'revenue'),
    eligible: behind(people),
    suppressed: behind(people, sql`${person.attemptedAt} is null`),
    attempted: behind(people, sql`${person.attemptedAt} is not null`),
    sent: behind(people, sql`${person.sentAt} is not null`),
    delivered: behind(people, sql`${person.deliveredAt} is not null`),
    read: behind(people, sql`${person.readAt} is not null`),
    clicked: behind(people, sql`${person.clickedAt} is not null`),
    replied: behind(people, sql`${person.repliedAt} is not null`),
    opted_out: behind(people, sql`${person.optedOutAt} is not null`),
    ...Object.fromEntries(Object.entries(personClaims).map(([name, claim]) => [name, behind(people, claim)])),
    cost: summed(people, 'cost'),
    unrated: summed(people, 'unrated_units', sql`${person.unratedUnits} > 0`),
    unconverted_amount: summed(people, 'unconverted_amount'),
  },
  chosen: async (warehouse, options) => earned(await promotionChoice(warehouse, options)),
};
