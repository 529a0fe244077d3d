-- One row per day and currency: units of the reporting currency for one unit of it. The last rate told holds for up to ten days.
create table scratch.fx_day as
with told as (
  select day, base_currency as base, quote_currency as quote, arg_max(rate, load_id)::double as rate
  from scratch.stage_fx where rate > 0 group by all
),
pair as (
  select day, base, quote, rate, 1 as hops from told
  union all select day, quote, base, 1 / rate, 1 from told
),
crossed as (
  select day, base, quote, rate, hops from pair
  union all
  select first.day, first.base, second.quote, first.rate * second.rate, 2
  from pair as first join pair as second on second.day = first.day and second.base = first.quote
  where first.base <> second.quote
),
reporting as (
  select day, base as currency, arg_min(rate, hops) as rate
  from crossed where quote = getvariable('currency') and base <> getvariable('currency') group by all
),
span as (
  select unnest(generate_series(getvariable('first_day'), getvariable('last_day'), interval 1 day))::date as local_day
),
wanted as (select local_day, currency from span cross join (select distinct currency from reporting))
select wanted.local_day, wanted.currency, reporting.rate, reporting.day as rate_day
from wanted asof join reporting on reporting.currency = wanted.currency and wanted.local_day >= reporting.day
where wanted.local_day - reporting.day <= 10
union all
select local_day, getvariable('currency'), 1.0, local_day from span;
