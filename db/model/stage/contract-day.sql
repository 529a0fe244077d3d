-- One row per partner and local day of the log with a contract: its terms in the contract's currency and the rate into the reporting one (null: none).
-- Days on which only late deliveries arrive, after the last message, have no monthly share.
create table scratch.contract_day as
with arrival as (select ((max(delivered_at) at time zone 'UTC') at time zone getvariable('zone'))::date as last_day from fact_message),
span as (
  select unnest(generate_series(getvariable('log_begin_day'), greatest(getvariable('log_end_day'), last_day), interval 1 day))::date as local_day from arrival
)
select contract.partner, span.local_day, contract.currency, contract.per_message, contract.applies_to, contract.per_conversation, contract.markup,
  case when span.local_day <= getvariable('log_end_day') then contract.monthly else 0 end / day(last_day(span.local_day)) as monthly_share, contract.tax, fx.rate as fx_rate
from scratch.setting_contract as contract
join span on span.local_day >= contract.valid_from and span.local_day < coalesce(contract.valid_until, date '9999-12-31')
left join scratch.fx_day as fx on fx.local_day = span.local_day and fx.currency = contract.currency;
