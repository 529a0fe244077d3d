-- One row per local day of the log and currency of fixed costs: their sum as written, and in the reporting currency (null: no exchange rate).
create table scratch.fixed_day as
with span as (
  select unnest(generate_series(getvariable('log_begin_day'), getvariable('log_end_day'), interval 1 day))::date as local_day
)
select span.local_day, cost.currency, sum(cost.monthly / day(last_day(span.local_day))) as own_amount,
  sum(cost.monthly / day(last_day(span.local_day))) * any_value(fx.rate) as amount
from scratch.setting_fixed_cost as cost
join span on span.local_day >= cost.valid_from and span.local_day < coalesce(cost.valid_until, date '9999-12-31')
left join scratch.fx_day as fx on fx.local_day = span.local_day and fx.currency = cost.currency
group by span.local_day, cost.currency;
