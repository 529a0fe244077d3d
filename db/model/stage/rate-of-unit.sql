-- One row per model, category, market, country, account currency and day that a unit needs a rate for: the rate in force, and for replays the
-- nearest card in time where none was. The account's own currency goes before US dollars, the user's card before the published one.
create table scratch.rate_of_unit as
with wanted as (
  select distinct model, type, market, country, account_currency, rated_at::date as rated_day from scratch.unit
),
named as (
  select wanted.*, model_name, word as category
  from wanted join scratch.unit_model using (model) join scratch.unit_type using (type)
),
offer as (
  select named.*, rate.rate, rate.currency as rate_currency, rate.effective_from, rate.origin,
    case when rated_day < rate.effective_from then rate.effective_from - rated_day
      when rated_day > rate.effective_to then rated_day - rate.effective_to else 0 end as days_away,
    row_number() over (
      partition by named.model, named.type, named.market, named.country, account_currency, rated_day
      order by days_away, rate.currency = account_currency desc, rate.origin = 'user' desc, rate.country is not distinct from named.country desc,
        rate.effective_from desc, rate.rate
    ) as choice
  from named join dim_rate as rate
    on rate.model = named.model_name and rate.category = named.category
    and (rate.country = named.country or rate.market = named.market)
    and (rate.currency = account_currency or rate.currency = 'USD')
)
select model, type, market, country, account_currency, rated_day, rate, rate_currency, effective_from, days_away > 0 as is_borrowed
from offer where choice = 1;
