-- One row per step of the funnel of carts, window and value of one dimension (grouped_by; 'whole': everybody), over all days (from_day null) or those of one
-- year, quarter or month (until_day excluded), in the usual way of counting: in time, later steps imply earlier ones. Seven days by every dimension and
-- period, other common windows of everybody on all days. What any other way counts from fact_cart_start, in db/cart-people.ts, these rows hold for the usual one.
create table rollup_cart_funnel as
with usual as (
  select person_key, start_key, 604800 as window_seconds, date_trunc('year', local_day)::date as year, date_trunc('quarter', local_day)::date as quarter,
    date_trunc('month', local_day)::date as month, line, country, campaign, entry,
    (to_product <= 604800)::utinyint as product, (to_cart <= 604800)::utinyint as cart, (to_order <= 604800)::utinyint as sale,
    (to_paid <= 604800)::utinyint as paid, (to_fulfilled <= 604800)::utinyint as fulfilled
  from fact_cart_start where kind < 3
),
other as (
  select person_key, start_key, window_seconds, (to_product <= window_seconds)::utinyint as product, (to_cart <= window_seconds)::utinyint as cart,
    (to_order <= window_seconds)::utinyint as sale, (to_paid <= window_seconds)::utinyint as paid, (to_fulfilled <= window_seconds)::utinyint as fulfilled
  from fact_cart_start cross join (select unnest([86400, 259200, 1209600, 2592000]) as window_seconds) where kind < 3
),
deep as (
  select *, coalesce(product, 0) + coalesce(cart, 0) * 2 + coalesce(sale, 0) * 4 + coalesce(paid, 0) * 8 + coalesce(fulfilled, 0) * 16 as shown,
    case when fulfilled = 1 then 5 when paid = 1 then 4 when sale = 1 then 3 when cart = 1 then 2 else 1 end * 4294967296 + 4294967295 - start_key as depth
  from (from usual union all by name from other)
),
person as (
  select case when grouping(line) = 0 then 'line' when grouping(country) = 0 then 'country' when grouping(campaign) = 0 then 'campaign'
      when grouping(entry) = 0 then 'entry' else 'whole' end as grouped_by,
    window_seconds, coalesce(year, quarter, month) as from_day,
    (coalesce(year + interval 1 year, quarter + interval 3 months, month + interval 1 month))::date as until_day,
    line, country, campaign, entry, bit_or(shown::utinyint) as shown, 4294967295 - max(depth) % 4294967296 as best_key
  from deep where window_seconds = 604800
  group by person_key, window_seconds, grouping sets ((), (year), (quarter), (month)), grouping sets ((), (line), (country), (campaign), (entry))
  union all by name
  select 'whole' as grouped_by, window_seconds, bit_or(shown::utinyint) as shown, 4294967295 - max(depth) % 4294967296 as best_key
  from deep where window_seconds <> 604800 group by person_key, window_seconds
),
timed as (
  select person.*,
    case when to_cart <= window_seconds and to_product <= to_cart then best.to_cart - best.to_product end as cart_gap,
    case when to_order <= window_seconds and to_cart <= to_order then best.to_order - best.to_cart end as sale_gap,
    case when to_paid <= window_seconds and is_paid_timed and to_order <= to_paid then best.to_paid - best.to_order end as paid_gap,
    case when to_fulfilled <= window_seconds and is_paid_timed and is_fulfilled_timed and to_paid <= to_fulfilled then best.to_fulfilled - best.to_paid end
      as fulfilled_gap
  from person join fact_cart_start as best on best.start_key = person.best_key
),
counted as (
  select grouped_by, window_seconds, from_day, until_day, line, country, campaign, entry,
    [count(*), count(*) filter (where shown >= 2), count(*) filter (where shown >= 4), count(*) filter (where shown >= 8), count(*) filter (where shown >= 16)]
      as people,
    [count(*) filter (where shown & 1 = 0), count(*) filter (where shown >= 2 and shown & 2 = 0), count(*) filter (where shown >= 4 and shown & 4 = 0),
      count(*) filter (where shown >= 8 and shown & 8 = 0), 0] as inferred_people,
    [null, quantile_cont(cart_gap, [0.5, 0.75, 0.9]), quantile_cont(sale_gap, [0.5, 0.75, 0.9]), quantile_cont(paid_gap, [0.5, 0.75, 0.9]),
      quantile_cont(fulfilled_gap, [0.5, 0.75, 0.9])] as quantiles
  from timed group by all
)
select grouped_by, window_seconds, from_day, until_day, line, country, campaign, entry, unnest([1, 2, 3, 4, 5])::integer as position, unnest(people) as people,
  unnest(inferred_people) as inferred_people, unnest(quantiles) as quantiles
from counted;
