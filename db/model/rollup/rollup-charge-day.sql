-- One row per local day, run, model and dimensions of charges: sums only. Rows without units carry per-message, monthly and fixed costs, which
-- are the same under every model.
create table rollup_charge_day as
with unit as (
  select run, model, category, account, line, partner, country, market, local_day, billing_month, unconverted_currency,
    count(*)::integer as units,
    (count(*) filter (where is_charged))::integer as charged_units,
    (count(*) filter (where not is_charged))::integer as free_units,
    (count(*) filter (where is_unrated))::integer as unrated_units,
    sum(meta_fee) as meta_fee, sum(partner_fee) as partner_fee, null::decimal(38, 12) as fixed_cost, sum(tax) as tax,
    sum(unconverted_amount) as unconverted_amount,
    (count(*) filter (where is_rate_borrowed))::integer as borrowed_units,
    (count(*) filter (where is_estimate))::integer as estimate_units
  from fact_charge group by all
),
model_of_day as (
  select distinct 'replay' as run, model from fact_charge where run = 'replay'
),
fee as (
  select fee.category, account, line, fee.partner, country, market, fee.local_day, billing_month,
    sum(amount) filter (where kind <> 'fixed') as partner_fee, sum(amount) filter (where kind = 'fixed') as fixed_cost,
    sum(amount * coalesce(contract.tax, 0)) filter (where kind <> 'fixed') as tax
  from fact_fee as fee
  left join scratch.contract_day as contract on contract.partner = fee.partner and contract.local_day = fee.local_day
  group by all
)
select * from unit
union all by name
select 'actual' as run, 'none' as model, fee.*, 0 as units, 0 as charged_units, 0 as free_units, 0 as unrated_units, 0 as borrowed_units, 0 as estimate_units from fee
union all by name
select run, model, fee.* replace ('unallocated' as category), 0 as units, 0 as charged_units, 0 as free_units, 0 as unrated_units, 0 as borrowed_units, 0 as estimate_units
from model_of_day cross join fee;
