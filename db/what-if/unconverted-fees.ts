/**
 * One row per currency in which a contract, as it was or as a scenario has it, asks for a fee on a day of the bill that has no exchange rate: such
 * fees are left out of both bills. Parameters: $1 contracts as in `scenario-sql.ts`, $2 and $3 the days of the bill, half-open.
 */
export const unconvertedFeesSql = (generation: '' | 'generation.'): string => `
with contract as (
  select unnest(from_json($1::json, '[{"partner":"VARCHAR","valid_from":"DATE","valid_until":"DATE","currency":"VARCHAR",
    "per_message":"DOUBLE","per_conversation":"DOUBLE","monthly":"DOUBLE"}]'), recursive := true)
),
log_day as (
  select unnest(generate_series(min(local_day), max(local_day), interval 1 day))::date as local_day from ${generation}fact_message
),
served as (select distinct partner, local_day from ${generation}dim_unit where run = 'actual')
select distinct contract.currency
from contract
join log_day on log_day.local_day >= contract.valid_from and log_day.local_day < coalesce(contract.valid_until, date '9999-12-31')
left join served on served.partner = contract.partner and served.local_day = log_day.local_day
left join ${generation}dim_fx as fx on fx.local_day = log_day.local_day and fx.currency = contract.currency
where fx.rate is null and log_day.local_day >= $2::date and log_day.local_day < $3::date
  and (coalesce(monthly, 0) <> 0 or served.partner is not null and (coalesce(per_message, 0) <> 0 or coalesce(per_conversation, 0) <> 0))
order by contract.currency`;
