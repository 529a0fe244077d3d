-- One row per local day, touch and dimensions of orders that count as revenue: sums only. touch is null where no touch earned the order.
create table rollup_order_day as
select local_day, touch, country, line, partner, account, currency, count(*)::integer as orders, sum(revenue) as revenue,
  sum(unconverted_amount) as unconverted_amount, sum(gross_margin) as gross_margin,
  (count(*) filter (where matched_by is not null))::integer as matched_orders
from fact_order where counts_as_revenue group by all order by local_day;
