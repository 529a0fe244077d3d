-- One row per day and currency: units of the reporting currency for one unit of it. The last rate told holds for up to ten days. A rate as told goes
-- before its inverse, and both before one over a third currency; of several told for a day the highest, so that the order of files decides nothing.
create table scratch.fx_day as
with told as (
  select day, base_currency as base, quote_currency as quote, max(rate)::double as rate
  from scratch.stage_fx where rate > 0 group by all
),
pair as (
  select day, base, quote, rate, 0 as detour from told
  union all select day, quote, base, 1 / rate, 1 from told
),
crossed as (
  select day, base, quote, rate, detour from pair
  union all
  select first.day, first.base, second.quote, first.rate * second.rate, 2 + first.detour + second.detour
  from pair as first join pair as second on second.day = first.day and second.base = first.quote
  where first.base <> second.quote
),
reporting as (
  select day, base as currency, rate
  from crossed where quote = getvariable('currency') and base <> getvariable('currency')
  qualify row_number() over (partition by day, base order by detour, rate desc) = 1
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
