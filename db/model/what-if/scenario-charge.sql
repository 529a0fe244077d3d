-- One row per side and kind of unit, with how many of them are charged. Where the scenario changes how many there are, the free tier is counted anew:
-- the first 1,000 of an account and month in order of opening, by day; the day on which it ends shares what is left among all that opened on it.
create table scratch.scenario_charge as
with tiered as (
  select *, not is_pro_forma and coalesce(free_reason, 'free_tier') = 'free_tier'
    and (model = 'cbp_2022' and billing_month >= '2022-02' or model = 'cbp_2023' and category = 'service' and billing_month < '2024-11') as is_tiered
  from scratch.scenario_kind
),
opened as (
  select account, billing_month, model, local_day, sum(units) as units
  from tiered where side = 'after' and is_tiered group by all
),
tier as (
  select account, billing_month, model, local_day,
    greatest(0, least(1, (1000 - (sum(units) over (partition by account, billing_month, model order by local_day) - units)) / units)) as free_share
  from opened
)
select tiered.*,
  case when is_pro_forma then 0
    when side = 'after' and getvariable('is_reweighted') and is_tiered then units * (1 - free_share)
    when free_reason is null then units else 0 end as charged
from tiered left join tier using (account, billing_month, model, local_day);
