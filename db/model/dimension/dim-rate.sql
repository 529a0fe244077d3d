-- One row per rate of a card: published ones with their source, and the user's own, which go first where both speak.
create table dim_rate as
select effective_from, coalesce(effective_to, date '9999-12-31') as effective_to, lower(pricing_model) as model, market, country,
  category, currency, rate, 'user' as origin, null as source_url
from scratch.stage_rate
union all
select effective_from, coalesce(effective_to, date '9999-12-31'), lower(pricing_model), market, country_iso2, category, currency, rate, 'published', source_url
from scratch.published_rate;
