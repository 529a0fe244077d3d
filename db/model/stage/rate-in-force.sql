-- One row per model, category, market, country, account currency and day that a unit needs a rate for: the rate in force, else the nearest card in
-- time (is_borrowed: for replays only). A charged conversation from an ad (Mexico's test knew no free entry point) costs what a user-initiated one does. The account's own currency goes before US dollars, the user's card before the published one.
create table scratch.rate_in_force as
with wanted as (
  select distinct model_name as model, word as category, home.market, home.country, account.currency as account_currency, rated_day
  from scratch.unit join scratch.unit_model using (model) join scratch.unit_type using (type)
  join dim_account as account using (account_ix) join (select distinct home_ix, country, market from scratch.contact_home) as home using (home_ix)
),
offer as (
  select wanted.*, rate.rate, rate.currency as rate_currency, rate.effective_from,
    case when rated_day < rate.effective_from then rate.effective_from - rated_day
      when rated_day > rate.effective_to then rated_day - rate.effective_to else 0 end as days_away,
    row_number() over (
      partition by wanted.model, wanted.category, wanted.market, wanted.country, account_currency, rated_day
      order by days_away, rate.currency = account_currency desc, rate.origin = 'user' desc, rate.country is not distinct from wanted.country desc,
        rate.effective_from desc, rate.rate
    ) as choice
  from wanted join dim_rate as rate
    on rate.model = wanted.model
    and rate.category = case wanted.category when 'referral_conversion' then 'user_initiated' else wanted.category end
    and (rate.country = wanted.country or rate.market = wanted.market)
    and (rate.currency = account_currency or rate.currency = 'USD')
)
select model, category, market, country, account_currency, rated_day, rate, rate_currency, effective_from, days_away > 0 as is_borrowed
from offer where choice = 1;
