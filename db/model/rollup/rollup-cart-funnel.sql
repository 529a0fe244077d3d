-- One row per step of the funnel of carts and value of one dimension (grouped_by; 'whole': everybody), over all days (year null) or those of
-- one year, in the usual way of counting: seven days,
-- in time, later steps imply earlier ones. What any other way counts from fact_cart_start, in db/cart-people.ts, these rows hold for the usual one.
create table rollup_cart_funnel as
with begun as (
  select person_key, start_key, year(local_day)::integer as year, line, country, campaign, entry, is_paid_timed, is_fulfilled_timed,
    case when to_product <= 604800 then to_product end as product, case when to_cart <= 604800 then to_cart end as cart,
    case when to_order <= 604800 then to_order end as sale, case when to_paid <= 604800 then to_paid end as paid,
    case when to_fulfilled <= 604800 then to_fulfilled end as fulfilled
  from fact_cart_start where kind < 3
),
deep as (
  select *, case when fulfilled is not null then 5 when paid is not null then 4 when sale is not null then 3 when cart is not null then 2 else 1 end as depth
  from begun
),
person as (
  select case when grouping(line) = 0 then 'line' when grouping(country) = 0 then 'country' when grouping(campaign) = 0 then 'campaign'
      when grouping(entry) = 0 then 'entry' else 'whole' end as grouped_by,
    year, line, country, campaign, entry, max(depth) as depth, bool_or(product is not null) as has_product, bool_or(cart is not null) as has_cart,
    bool_or(sale is not null) as has_sale, bool_or(paid is not null) as has_paid, bool_or(fulfilled is not null) as has_fulfilled,
    4294967295 - max(depth * 4294967296 + 4294967295 - start_key) % 4294967296 as best_key
  from deep
  group by grouping sets (
    (person_key), (person_key, line), (person_key, country), (person_key, campaign), (person_key, entry), (person_key, year),
    (person_key, year, line), (person_key, year, country), (person_key, year, campaign), (person_key, year, entry))
),
timed as (
  select person.*,
    case when best.product <= best.cart then best.cart - best.product end as to_cart, case when best.cart <= best.sale then best.sale - best.cart end as to_sale,
    case when best.is_paid_timed and best.sale <= best.paid then best.paid - best.sale end as to_paid,
    case when best.is_paid_timed and best.is_fulfilled_timed and best.paid <= best.fulfilled then best.fulfilled - best.paid end as to_fulfilled
  from person join deep as best on best.start_key = person.best_key
),
counted as (
  select grouped_by, year, line, country, campaign, entry,
    [count(*), count(*) filter (where depth >= 2), count(*) filter (where depth >= 3), count(*) filter (where depth >= 4), count(*) filter (where depth >= 5)]
      as people,
    [count(*) filter (where not has_product), count(*) filter (where depth >= 2 and not has_cart), count(*) filter (where depth >= 3 and not has_sale),
      count(*) filter (where depth >= 4 and not has_paid), count(*) filter (where depth >= 5 and not has_fulfilled)] as inferred_people,
    [null, quantile_cont(to_cart, [0.5, 0.75, 0.9]), quantile_cont(to_sale, [0.5, 0.75, 0.9]), quantile_cont(to_paid, [0.5, 0.75, 0.9]),
      quantile_cont(to_fulfilled, [0.5, 0.75, 0.9])] as quantiles
  from timed group by all
)
select grouped_by, year, line, country, campaign, entry, unnest([1, 2, 3, 4, 5])::integer as position, unnest(people) as people,
  unnest(inferred_people) as inferred_people, unnest(quantiles) as quantiles
from counted;
