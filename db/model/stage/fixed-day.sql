-- One row per local day with fixed costs: their sum in the reporting currency, and what has no exchange rate.
create table scratch.fixed_day as
with span as (
  select unnest(generate_series(getvariable('first_day'), getvariable('last_day'), interval 1 day))::date as local_day
)
select span.local_day, sum(cost.monthly / day(last_day(span.local_day)) * fx.rate) as amount
from scratch.setting_fixed_cost as cost
join span on span.local_day >= cost.valid_from and span.local_day < coalesce(cost.valid_until, date '9999-12-31')
left join scratch.fx_day as fx on fx.local_day = span.local_day and fx.currency = cost.currency
group by span.local_day;
