import { inArray, type SQL, sql } from 'drizzle-orm';
import { type PromotionChoice, touchKinds } from './promotion-choice';

const shares: Readonly<Record<string, string>> = {
  last_touch: 'case when last_rank = 1 then 1.0::double end',
  first_touch: 'case when first_rank = 1 then 1.0::double end',
  linear: '1.0::double / messages',
};

const touchOf: Readonly<Record<string, string>> = { first_touch: 'min' };

/**
 * One row per order and promotion person that the order is credited to, with the share of it and its touch: the latest one, by first touch the earliest.
 * What the rollup holds for the usual windows, for any. Of the campaigns chosen alone only orders that they reached are looked at, with all touches of these.
 */
export function creditedOrders({ attribution, limits, campaigns }: PromotionChoice): SQL {
  const ways = limits.map(({ kind, seconds }) => `(${touchKinds[kind]}, ${seconds})`).join(', ');
  const touchAt = sql.raw(`${touchOf[attribution] ?? 'max'}(touch_at)`);
  const reachedByThese = campaigns?.length
    ? sql`where touch.order_key in (select order_key from fact_touch where promotion_ix in (select promotion_ix from fact_campaign_person where ${inArray(sql`campaign`, [...campaigns])}))`
    : sql``;
  return sql`(
  with way as (select * from (values ${sql.raw(ways)}) as way(kind, most_seconds)),
  reached as (
    select touch.order_key, touch.promotion_ix, touch.message_key, min(touch.seconds_before) as nearest, max(touch.seconds_before) as farthest,
      ${touchAt} as touch_at
    from fact_touch as touch join way on way.kind = touch.kind and touch.seconds_before <= way.most_seconds
    ${reachedByThese}
    group by touch.order_key, touch.promotion_ix, touch.message_key
  ),
  ranked as (
    select *, row_number() over (way order by nearest, promotion_ix, message_key) as last_rank, row_number() over (way order by farthest desc, promotion_ix, message_key) as first_rank,
      count(*) over way as messages
    from reached window way as (partition by order_key)
  )
  select order_key, promotion_ix, sum(share) as share, ${touchAt} as touch_at
  from (select *, ${sql.raw(shares[attribution] ?? 'null')} as share from ranked) as shared
  where share is not null group by order_key, promotion_ix
)`;
}

/** One row per person of a promotion with what the person is counted for, and one per person and currency of revenue without an exchange rate. */
export const earningPeople = (choice: PromotionChoice): SQL => sql`(
  with credited as ${creditedOrders(choice)},
  earned as (
    select promotion_ix, sum(share) as orders, sum(share * cast(sale.revenue as double)) as revenue, sum(share * cast(sale.gross_margin as double)) as gross_margin
    from credited join fact_order as sale on sale.order_key = credited.order_key group by promotion_ix
  ),
  closed as (
    select cast(value as timestamp) - to_seconds(${sql.raw(String(Math.max(...choice.limits.map(({ seconds }) => seconds))))}) as last_at
    from generation_meta where key = 'log_end_at'
  )
  select promotion.* exclude (unconverted_currency, unconverted_amount), cast(null as varchar) as unconverted_currency, cast(null as double) as unconverted_amount,
    case when promotion.delivered_at <= closed.last_at then 1 else 0 end as settled,
    case when earned.promotion_ix is not null then 1 else 0 end as converted,
    case when earned.promotion_ix is not null and promotion.delivered_at <= closed.last_at then 1 else 0 end as converted_settled,
    coalesce(earned.orders, 0) as orders, earned.revenue, earned.gross_margin
  from fact_campaign_person as promotion left join earned on earned.promotion_ix = promotion.promotion_ix left join closed on true
  union all by name
  select promotion.* exclude (unconverted_currency, unconverted_amount), sale.currency as unconverted_currency,
    share * cast(sale.unconverted_amount as double) as unconverted_amount, 0 as settled, 0 as converted, 0 as converted_settled, 0 as orders
  from credited join fact_order as sale on sale.order_key = credited.order_key
  join fact_campaign_person as promotion on promotion.promotion_ix = credited.promotion_ix
  where sale.unconverted_amount is not null
) as fact_campaign_person`;
