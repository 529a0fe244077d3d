-- One row per partner and local day of the log with a contract: its terms in the contract's currency and the rate into the reporting one (null: none).
create table scratch.contract_day as
with span as (
  select unnest(generate_series(getvariable('log_begin_day'), getvariable('log_end_day'), interval 1 day))::date as local_day
)
select contract.partner, span.local_day, contract.currency, contract.per_message, contract.applies_to, contract.per_conversation, contract.markup,
  contract.monthly / day(last_day(span.local_day)) as monthly_share, contract.tax, fx.rate as fx_rate
from scratch.setting_contract as contract
join span on span.local_day >= contract.valid_from and span.local_day < coalesce(contract.valid_until, date '9999-12-31')
left join scratch.fx_day as fx on fx.local_day = span.local_day and fx.currency = contract.currency;
