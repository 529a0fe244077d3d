-- One row per way of counting what promotions earned in which orders are not counted once each: the sum of shares is not the number of orders reached.
with counted as (select attribution, touch, window_seconds, sum(orders) as orders from rollup_promotion_earned group by all),
reached as (
  select touch, window_seconds, count(distinct order_key) as orders
  from fact_touch join scratch.promotion_limit as way using (kind) where seconds_before <= most_seconds and window_seconds in (0, 2592000) group by way.touch, window_seconds
)
select counted.*, coalesce(reached.orders, 0) as reached
from counted left join reached using (touch, window_seconds)
where counted.window_seconds in (0, 2592000) and abs(counted.orders - coalesce(reached.orders, 0)) > 1e-6 * greatest(1, counted.orders);
