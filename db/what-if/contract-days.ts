/**
 * One row per side, partner and day on which a contract is in force, as a chain of table expressions that ends in `contract_day`: its terms, the
 * month's fee by the day up to the last message, and the exchange rate of its currency (null: none known). Parameter: $1 contracts, a JSON list.
 */
export const contractDays = (generation: '' | 'generation.'): string => `contract as (
  select unnest(from_json($1::json, '[{"side":"VARCHAR","partner":"VARCHAR","valid_from":"DATE","valid_until":"DATE","currency":"VARCHAR",
    "per_message":"DECIMAL(18,6)","applies_to":"VARCHAR","per_conversation":"DECIMAL(18,6)","markup":"DOUBLE","monthly":"DECIMAL(18,6)","tax":"DOUBLE"}]'), recursive := true)
),
log_span as (
  select min(local_day) as first_day, max(local_day) as last_day, (select max(local_day) from ${generation}dim_unit) as last_opened from ${generation}fact_message
),
log_day as (
  select unnest(generate_series(first_day, greatest(last_day, last_opened), interval 1 day))::date as local_day, last_day as last_message from log_span
),
contract_day as (
  select contract.side, contract.partner, log_day.local_day, contract.currency, per_message, applies_to, per_conversation, markup,
    case when log_day.local_day <= last_message then monthly else 0 end / day(last_day(log_day.local_day)) as monthly_share, tax, fx.rate as fx_rate
  from contract
  join log_day on log_day.local_day >= contract.valid_from and log_day.local_day < coalesce(contract.valid_until, date '9999-12-31')
  left join ${generation}dim_fx as fx on fx.local_day = log_day.local_day and fx.currency = contract.currency
)`;
