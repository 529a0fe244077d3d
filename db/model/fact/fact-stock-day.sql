-- One row per product, catalogue (by its currency, '' for none) and local day of the log, of products that ran out while somebody asked for them, in a chat or
-- by a cart. days_in_stock and days_out_of_stock are shares of the day. units_per_day: units of all orders of the whole log that count while it was in
-- stock ÷ days in stock. lost_units, an estimate: units_per_day × days out of stock − units ordered all the same; 0 throughout for a product that lost none.
-- lost_sales: lost_units × revenue a unit while in stock, in the reporting currency; unconverted_amount in the order's where it has no rate.
create table fact_stock_day as
with log as (
  select (getvariable('log_begin_day')::timestamp at time zone getvariable('zone')) at time zone 'UTC' as begun_at,
    ((getvariable('log_end_day') + 1)::timestamp at time zone getvariable('zone')) at time zone 'UTC' as ended_at
),
span as (
  select product_id, currency, coalesce(currency, '') as catalogue, greatest(valid_from, begun_at) as begun_at,
    least(coalesce(valid_until, ended_at), ended_at) as ended_at, is_in_stock, quantity, load_id, record_line,
    count(distinct coalesce(currency, '')) over (partition by product_id) = 1 as is_only
  from dim_product_span cross join log
  where is_in_stock is not null and valid_from < log.ended_at and coalesce(valid_until, log.ended_at) > log.begun_at
),
demand as (
  select item.product_id, item.currency, cart.sent_at as at, item.local_day, item.quantity as units_in_carts, null as units_ordered, null as revenue,
    null as value, 0 as questions
  from fact_cart_item as item join fact_cart as cart using (cart_key)
  union all by name
  select item.product_id, item.currency, sale.created_at as at, item.local_day, item.quantity as units_ordered, item.revenue, item.value, 0 as questions
  from fact_order_item as item join fact_order as sale using (order_key) where item.counts_as_revenue
  union all by name
  select mention.product_id, home.currency, mentioned_at as at, local_day, 1 as questions
  from fact_product_mention as mention left join scratch.currency_country as home using (country) where kind = 'asked'
),
placed as (
  select demand.*, span.catalogue, span.is_in_stock
  from demand join span on span.product_id = demand.product_id and demand.at >= span.begun_at and demand.at < span.ended_at
  where span.currency = demand.currency or span.currency is null or span.is_only
),
ran_out as (
  select product_id, catalogue from placed where not is_in_stock and (units_in_carts > 0 or questions > 0) group by product_id, catalogue
),
piece as (
  select span.*, unnest(generate_series(
      ((begun_at at time zone 'UTC') at time zone getvariable('zone'))::date,
      ((ended_at - interval 1 second) at time zone 'UTC' at time zone getvariable('zone'))::date, interval 1 day))::date as local_day
  from span join ran_out using (product_id, catalogue)
),
share as (
  select piece.* exclude (begun_at, ended_at), begun_at,
    date_diff('second',
      greatest(begun_at, (local_day::timestamp at time zone getvariable('zone')) at time zone 'UTC'),
      least(ended_at, ((local_day + 1)::timestamp at time zone getvariable('zone')) at time zone 'UTC'))
      / date_diff('second', (local_day::timestamp at time zone getvariable('zone')) at time zone 'UTC',
        ((local_day + 1)::timestamp at time zone getvariable('zone')) at time zone 'UTC')::double as part
  from piece
),
day as (
  select product_id, catalogue, local_day, coalesce(sum(part) filter (where is_in_stock), 0) as days_in_stock,
    coalesce(sum(part) filter (where not is_in_stock), 0) as days_out_of_stock, arg_max(quantity, begun_at)::double as quantity,
    arg_max(load_id, begun_at) as load_id, arg_max(record_line, begun_at) as record_line
  from share group by product_id, catalogue, local_day
),
did as (
  select product_id, catalogue, local_day, sum(units_in_carts) filter (where not is_in_stock)::double as units_in_carts_out,
    sum(questions) filter (where not is_in_stock)::integer as questions_out, sum(units_ordered) filter (where is_in_stock)::double as units_ordered_in,
    sum(units_ordered) filter (where not is_in_stock)::double as units_ordered_out,
    sum(revenue) filter (where is_in_stock)::double as revenue_in, sum(value) filter (where is_in_stock)::double as value_in
  from placed group by product_id, catalogue, local_day
),
counted as (
  select day.*, coalesce(units_in_carts_out, 0) as units_in_carts_out, coalesce(questions_out, 0) as questions_out,
    coalesce(units_ordered_in, 0) as units_ordered_in, coalesce(units_ordered_out, 0) as units_ordered_out, revenue_in, value_in
  from day left join did using (product_id, catalogue, local_day)
),
rate as (
  select product_id, catalogue, sum(units_ordered_in) / nullif(sum(days_in_stock), 0) as units_per_day,
    sum(days_out_of_stock) as days_out_of_stock, sum(units_ordered_out) as units_ordered_out,
    sum(revenue_in) / nullif(sum(units_ordered_in), 0) as unit_revenue, sum(value_in) / nullif(sum(units_ordered_in), 0) as unit_value
  from counted group by product_id, catalogue
),
estimate as (
  select counted.*, rate.units_per_day, rate.unit_revenue, rate.unit_value,
    local_day = max(local_day) over (partition by counted.product_id, counted.catalogue) as is_last_day,
    case when rate.units_per_day * rate.days_out_of_stock > rate.units_ordered_out
      then rate.units_per_day * counted.days_out_of_stock - counted.units_ordered_out when rate.units_per_day is not null then 0 end as lost_units
  from counted join rate using (product_id, catalogue)
)
select product_id, nullif(catalogue, '') as currency, local_day, days_in_stock, days_out_of_stock, quantity, is_last_day, units_in_carts_out, questions_out,
  units_ordered_in, units_ordered_out, revenue_in, units_per_day, lost_units, lost_units * unit_revenue as lost_sales,
  case when unit_revenue is null then lost_units * unit_value end as unconverted_amount, load_id, record_line
from estimate order by product_id, catalogue, local_day;
