-- One row per rate of a card: published ones with their source, and the user's own, which go first where both speak. A user's market is Meta's,
-- however its letters are cased; the name of a country that Meta counts under a region stands for that country alone.
create table dim_rate as
with market as (select distinct lower(market) as spelled, market from scratch.country_market),
named as (select lower(country_name) as spelled, min(country_iso2) as country from scratch.country_market where country_iso2 <> '' group by all)
select effective_from, coalesce(effective_to, date '9999-12-31') as effective_to, lower(pricing_model) as model,
  coalesce(market.market, told.market) as market,
  coalesce(told.country, case when market.market is null then named.country end) as country,
  category, currency, rate, 'user' as origin, null as source_url
from scratch.stage_rate as told
left join market on market.spelled = lower(told.market)
left join named on named.spelled = lower(told.market)
union all
select effective_from, coalesce(effective_to, date '9999-12-31'), lower(pricing_model), market, country_iso2, category, currency, rate, 'published', source_url
from scratch.published_rate;
