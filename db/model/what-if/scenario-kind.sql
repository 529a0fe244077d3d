-- One row per side and kind of unit: before as it was billed, after as the scenario has it, with how many there are (weight: growth and the countries'
-- new shares). charged_fee is Meta's fee for one in the reporting currency, if it is charged; null where no rate or exchange rate is known.
create table scratch.scenario_kind as
with actual as (select * from dim_unit where run = 'actual'),
gone as (
  select unit_ix, count(*) as units, sum(inbound_messages) as inbound, sum(outbound_messages) as outbound, sum(template_messages) as templates
  from scratch.rebilled_unit where not is_after group by unit_ix
),
side as (
  select 'before' as side, local_day, partner, country, account, billing_month, model, category, is_pro_forma, free_reason, rate, rate_currency, units,
    inbound_messages as inbound, outbound_messages as outbound, template_count as templates
  from actual
  union all by name
  select 'after' as side, local_day, partner, country, account, billing_month, model, category, is_pro_forma, free_reason, rate, rate_currency,
    actual.units - coalesce(gone.units, 0) as units, inbound_messages - coalesce(gone.inbound, 0) as inbound,
    outbound_messages - coalesce(gone.outbound, 0) as outbound, template_count - coalesce(gone.templates, 0) as templates
  from actual left join gone using (unit_ix)
  union all by name
  select 'after' as side, local_day, partner, country, account, billing_month, model, category, is_pro_forma, free_reason, rate, rate_currency,
    count(*) as units, sum(inbound_messages) as inbound, sum(outbound_messages) as outbound, sum(template_messages) as templates
  from scratch.rebilled_unit where is_after group by all
),
weighted as (
  select side.* exclude (rate), side.rate is null as is_unrated, case when side = 'before' then 1 else getvariable('growth') * coalesce(mix.ratio, 1) end as weight,
    side.rate::double * fx.rate * case when side = 'before' then 1 else coalesce(price.factor, 1) end as charged_fee
  from side
  left join dim_fx as fx on fx.local_day = side.local_day and fx.currency = side.rate_currency
  left join scratch.scenario_mix as mix on mix.country = side.country
  left join scratch.scenario_price as price on price.category = side.category
)
select side, local_day, partner, country, account, billing_month, model, category, is_pro_forma, free_reason, is_unrated, units * weight as units,
  inbound * weight as inbound, outbound * weight as outbound, templates * weight as templates, charged_fee
from weighted where units > 0;
