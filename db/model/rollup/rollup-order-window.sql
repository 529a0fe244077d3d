-- One row per local day, dimensions of orders and window of one length for every kind of touch: what the channel would have earned under it. Sums only;
-- the rows of one window hold those of the shorter ones again.
create table rollup_order_window as
with span as (select distinct window_seconds from scratch.promotion_limit where window_seconds > 0)
select sale.local_day, reach.touch, sale.country, reach.line, reach.partner, reach.account, span.window_seconds,
  count(*)::integer as orders, sum(sale.revenue) as revenue, sum(sale.gross_margin) as gross_margin
from fact_order as sale
join fact_order_reach as reach using (order_key)
join span on reach.seconds_before <= span.window_seconds
where sale.counts_as_revenue group by all order by sale.local_day;
