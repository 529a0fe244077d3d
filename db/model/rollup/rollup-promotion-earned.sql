-- One row per local day, campaign and dimensions of promotions, and way of counting (attribution, touch, window_seconds; 0 is the clocks of the settings):
-- people who ordered, and the orders with their revenue. settled are people whose window has closed. An order counts once in each way; linear shares
-- it among the messages that reached the person in the window. Sums of whole orders are kept to the six decimals of money, so that the order of rows
-- moves no digit. Rows with a currency hold revenue without an exchange rate. Orders, ways and people
-- are packed into one number each, by which millions of touches are grouped in seconds: 32 ways, 4 models, 2^31 people and orders.
create table rollup_promotion_earned as
with log as (select value::timestamp as end_at from generation_meta where key = 'log_end_at'),
reached as materialized (
  select touch.order_key * 32::bigint + way.way_ix as order_way, touch.promotion_ix::bigint as promotion_ix, touch.message_key,
    min(touch.seconds_before)::bigint as nearest, max(touch.seconds_before)::bigint as farthest
  from fact_touch as touch join scratch.promotion_limit as way on way.kind = touch.kind and touch.seconds_before <= way.most_seconds
  group by all
),
decided as materialized (
  select order_way, count(*) as messages, min(nearest * 2147483648 + promotion_ix) as last_place, max(farthest * 2147483648 + 2147483647 - promotion_ix) as first_place
  from reached group by order_way
),
credited as (
  select (last_place % 2147483648) * 128 + (order_way % 32) * 4 as person_way, order_way // 32 as order_key, 1.0::double as share from decided
  union all
  select (2147483647 - first_place % 2147483648) * 128 + (order_way % 32) * 4 + 1, order_way // 32, 1.0 from decided
  union all
  select promotion_ix * 128 + (order_way % 32) * 4 + 2, order_way // 32, 1.0::double / messages from reached join decided using (order_way)
),
sale as (
  select order_key, revenue::double as revenue, gross_margin::double as gross_margin, unconverted_amount::double as unconverted_amount, currency from fact_order
),
person as (
  select person_way, sum(share) as orders, sum(share * revenue) as revenue, sum(share * gross_margin) as gross_margin
  from credited join sale using (order_key) group by person_way
),
spot as materialized (
  select (row_number() over ())::integer as place_ix, * from (
    select local_day, campaign, template, version, line, country, count(*) as delivered,
      list(delivered_at) filter (where delivered_at > log.end_at - interval 30 days) as lately
    from fact_campaign_person cross join log where delivered_at is not null group by all
  )
),
place as (
  select person.promotion_ix, person.delivered_at, spot.place_ix
  from fact_campaign_person as person join spot
    on spot.local_day = person.local_day and spot.campaign = person.campaign and coalesce(spot.template, '') = coalesce(person.template, '')
    and spot.version = person.version and spot.line = person.line and spot.country = person.country
  where person.delivered_at is not null
),
model as (select * from (values (0, 'last_touch'), (1, 'first_touch'), (2, 'linear')) as model(model_ix, attribution)),
way as (
  select distinct way_ix * 4 + model_ix as kind_ix, attribution, touch, window_seconds, longest_seconds from scratch.promotion_limit cross join model
),
slice as (
  select spot.place_ix, way.kind_ix, null::varchar as unconverted_currency,
    delivered - coalesce(len(list_filter(lately, lambda arrived_at: arrived_at + to_seconds(longest_seconds) > log.end_at)), 0) as settled
  from spot cross join way cross join log
),
sold as (
  select place.place_ix, person_way % 128 as kind_ix, null::varchar as unconverted_currency, count(*) as converted,
    count(*) filter (where place.delivered_at + to_seconds(way.longest_seconds) <= log.end_at) as converted_settled,
    sum(person.orders) as orders, sum(person.revenue) as revenue, sum(person.gross_margin) as gross_margin
  from person join place on place.promotion_ix = person_way // 128 join way on way.kind_ix = person_way % 128 cross join log
  group by all
),
foreign_money as (
  select place.place_ix, person_way % 128 as kind_ix, sale.currency as unconverted_currency, sum(share * sale.unconverted_amount) as unconverted_amount
  from (select * from credited where order_key in (select order_key from sale where unconverted_amount is not null)) join sale using (order_key)
  join place on place.promotion_ix = person_way // 128
  group by all
),
long as (select * from slice union all by name select * from sold union all by name select * from foreign_money),
summed as (
  select place_ix, kind_ix, unconverted_currency, coalesce(sum(settled), 0)::integer as settled, coalesce(sum(converted), 0)::integer as converted,
    coalesce(sum(converted_settled), 0)::integer as converted_settled, coalesce(sum(orders), 0)::double as orders, round(sum(revenue), digits)::double as revenue,
    round(sum(gross_margin), digits)::double as gross_margin, round(sum(unconverted_amount), digits)::double as unconverted_amount
  from (select *, case when kind_ix % 4 = 2 then 9 else 6 end as digits from long) group by place_ix, kind_ix, unconverted_currency, digits
)
select attribution, touch, window_seconds, local_day, campaign, template, version, line, country, summed.* exclude (place_ix, kind_ix)
from summed join spot using (place_ix) join way using (kind_ix)
order by touch, window_seconds, attribution;
