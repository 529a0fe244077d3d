-- One row per local day, campaign and dimensions of promotions, and way of counting (attribution, touch, window_seconds; 0 is the clocks of the settings):
-- people who ordered, and the orders with their revenue. settled are people whose window has closed. An order counts once in each way; linear shares
-- it among the messages that reached the person in the window. Rows with a currency hold revenue without an exchange rate.
create table rollup_promotion_earned as
with reached as (
  select touch.order_key, touch.promotion_ix, touch.message_key, way.touch, way.window_seconds,
    min(touch.seconds_before) as nearest, max(touch.seconds_before) as farthest
  from fact_touch as touch join scratch.promotion_limit as way on way.kind = touch.kind and touch.seconds_before <= way.most_seconds
  group by all
),
ranked as (
  select *, row_number() over (way order by nearest, message_key) as last_rank, row_number() over (way order by farthest desc, message_key) as first_rank,
    count(*) over way as messages
  from reached window way as (partition by order_key, touch, window_seconds)
),
credited as (
  select 'last_touch' as attribution, touch, window_seconds, promotion_ix, order_key, 1.0::double as share from ranked where last_rank = 1
  union all select 'first_touch', touch, window_seconds, promotion_ix, order_key, 1.0 from ranked where first_rank = 1
  union all select 'linear', touch, window_seconds, promotion_ix, order_key, 1.0::double / messages from ranked
),
person as (
  select attribution, touch, window_seconds, promotion_ix, sum(share) as orders, sum(share * revenue::double) as revenue,
    sum(share * gross_margin::double) as gross_margin
  from credited join (select order_key, revenue, gross_margin from fact_order) as sale using (order_key) group by all
),
log as (select value::timestamp as end_at from generation_meta where key = 'log_end_at'),
way as (
  select touch, window_seconds, max(most_seconds) as most_seconds, attribution
  from scratch.promotion_limit cross join (select unnest(['last_touch', 'first_touch', 'linear']) as attribution) group by all
),
place as (
  select local_day, campaign, template, version, line, country, count(*) as delivered,
    list(delivered_at) filter (where delivered_at > log.end_at - interval 30 days) as lately
  from fact_campaign_person cross join log where delivered_at is not null group by all
),
slice as (
  select way.attribution, way.touch, way.window_seconds, place.* exclude (delivered, lately), null::varchar as unconverted_currency,
    delivered - coalesce(len(list_filter(lately, lambda arrived_at: arrived_at + to_seconds(most_seconds) > log.end_at)), 0) as settled
  from place cross join way cross join log
),
sold as (
  select person.attribution, person.touch, person.window_seconds, local_day, campaign, template, version, line, country, null::varchar as unconverted_currency,
    count(*)::integer as converted,
    (count(*) filter (where promotion.delivered_at + to_seconds(way.most_seconds) <= log.end_at))::integer as converted_settled,
    sum(person.orders) as orders, sum(person.revenue) as revenue, sum(person.gross_margin) as gross_margin
  from person join fact_campaign_person as promotion using (promotion_ix) join way using (attribution, touch, window_seconds) cross join log
  group by all
),
foreign_money as (
  select attribution, touch, window_seconds, local_day, campaign, template, version, line, promotion.country, sale.currency as unconverted_currency,
    sum(share * sale.unconverted_amount::double) as unconverted_amount
  from credited join (select order_key, currency, unconverted_amount from fact_order) as sale using (order_key) join fact_campaign_person as promotion using (promotion_ix)
  where sale.unconverted_amount is not null
  group by all
),
long as (select * from slice union all by name select * from sold union all by name select * from foreign_money)
select attribution, touch, window_seconds, local_day, campaign, template, version, line, country, unconverted_currency,
  coalesce(sum(settled), 0)::integer as settled, coalesce(sum(converted), 0)::integer as converted,
  coalesce(sum(converted_settled), 0)::integer as converted_settled, coalesce(sum(orders), 0)::double as orders, sum(revenue)::double as revenue,
  sum(gross_margin)::double as gross_margin, sum(unconverted_amount)::double as unconverted_amount
from long group by all order by touch, window_seconds, attribution;
