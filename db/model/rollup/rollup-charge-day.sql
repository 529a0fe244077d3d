-- One row per local day, run, model and dimensions of charges: sums only. Rows without units carry per-message, monthly and fixed costs, which
-- are the same under every model.
create table rollup_charge_day as
with unit as (
  select run, model, category, account, line, partner, country, market, local_day, billing_month, unconverted_currency,
    sum(units)::integer as units,
    coalesce(sum(units) filter (where is_charged), 0)::integer as charged_units,
    coalesce(sum(units) filter (where not is_charged), 0)::integer as free_units,
    coalesce(sum(units) filter (where is_unrated), 0)::integer as unrated_units,
    sum(units * meta_fee) as meta_fee, sum(units * unit_fee) as partner_fee, null::decimal(38, 12) as fixed_cost,
    sum(units * tax_rate * (coalesce(meta_fee, 0) + unit_fee))::decimal(38, 12) as tax,
    sum(units * unconverted_amount) as unconverted_amount,
    coalesce(sum(units) filter (where is_rate_borrowed), 0)::integer as borrowed_units,
    coalesce(sum(units) filter (where is_other_card), 0)::integer as other_card_units,
    sum(estimate_units)::integer as estimate_units
  from dim_unit where run = 'replay' or run = 'actual' and not is_pro_forma group by all
),
model_of_day as (
  select distinct 'replay' as run, model from dim_unit where run = 'replay'
),
fee as (
  select category, account, line, partner, country, market, local_day, billing_month, unconverted_currency,
    sum(amount) filter (where kind <> 'fixed') as partner_fee, sum(amount) filter (where kind = 'fixed') as fixed_cost, sum(tax) as tax,
    sum(unconverted_amount) as unconverted_amount
  from fact_fee group by all
)
select * from unit
union all by name
select 'actual' as run, 'none' as model, fee.*, 0 as units, 0 as charged_units, 0 as free_units, 0 as unrated_units, 0 as borrowed_units, 0 as other_card_units, 0 as estimate_units from fee
union all by name
select run, model, fee.* replace ('unallocated' as category), 0 as units, 0 as charged_units, 0 as free_units, 0 as unrated_units, 0 as borrowed_units, 0 as other_card_units, 0 as estimate_units
from model_of_day cross join fee;
