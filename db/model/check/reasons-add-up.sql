-- One row per source, account and month whose cells and reasons are not the whole of what the statement tells, or not the whole of what we find charged.
with told as (
  select source, account, month, sum(units) filter (where use = 'counted') as units, bool_and(is_unlogged_line) as is_beyond_log
  from fact_statement_line where use in ('counted', 'free', 'fee') group by all
),
found as (
  select source, account, month, sum(theirs) as theirs, sum(ours) as ours, sum(theirs) - sum(ours) as difference,
    sum(theirs - ours) filter (where reason <> 'agreed') as explained, bool_or(is_chosen) as is_chosen
  from fact_reconciliation group by all
),
billed as (
  select account, billing_month as month, sum(units) as units from dim_unit where run = 'actual' and not is_pro_forma and is_charged group by all
)
select found.* from found left join told using (source, account, month) left join billed using (account, month)
where abs(coalesce(found.theirs, 0) - coalesce(told.units, 0)) > 1e-6 and found.theirs is not null
  or abs(coalesce(found.difference, 0) - coalesce(found.explained, 0)) > 1e-6
  or found.account <> 'unknown' and not coalesce(told.is_beyond_log, false) and found.ours is not null and abs(found.ours - coalesce(billed.units, 0)) > 1e-6;
