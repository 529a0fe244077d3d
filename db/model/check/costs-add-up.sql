-- One row per kind of cost whose shares by day and place are not the whole together: fixed costs, monthly fees, and all of them in roi.
with told as (
  select 'fixed' as kind, (select sum(amount) from fact_fee where kind = 'fixed') as shared, (select sum(amount) from scratch.fixed_day) as whole
  union all
  select 'monthly', (select sum(amount) from fact_fee where kind = 'monthly'), (select sum(monthly_share * fx_rate) from scratch.contract_day)
  union all
  select 'charges', (select sum(coalesce(meta_fee, 0) + coalesce(partner_fee, 0) + coalesce(fixed_cost, 0)) from rollup_charge_day where run = 'actual'),
    (select sum(cost) from rollup_cost_day)
)
select * from told where abs(coalesce(shared, 0) - coalesce(whole, 0)) > 0.01 + 1e-6 * abs(coalesce(whole, 0));
