-- One row per account and billing month whose invoice tells tax: theirs beside what the contract of each day makes due on what the reconciliation sets
-- beside it (our fee with the mark-up; the other fees where the invoice has lines of them). In the reporting currency; their_tax null without an
-- exchange rate, our_tax null where the account is not known or a charged unit has no rate. Tax lines go before a column of tax, which would tell it twice.
create table fact_statement_tax as
with told as (
  select account, month, first_day as local_day, currency,
    coalesce(sum(amount) filter (where use = 'tax'), sum(tax) filter (where use in ('counted', 'fee'))) as tax,
    bool_or(use = 'fee') as has_fees, min(load_id) as load_id, arg_min(record_line, load_id * 4294967296 + record_line) as record_line
  from fact_statement_line where source = 'invoice' and (use = 'tax' or use in ('counted', 'fee')) and not is_unlogged_line
  group by account, month, first_day, currency having tax is not null
),
turned as (
  select told.*, told.tax * case when told.currency = getvariable('currency') then 1 else fx.rate end as their_tax
  from told left join scratch.fx_day as fx
    on fx.currency = told.currency and fx.local_day between last_day(told.local_day) - 40 and last_day(told.local_day)
  qualify row_number() over (partition by told.account, told.month, told.currency order by fx.local_day desc nulls last) = 1
),
theirs as (
  select account, month, local_day, case when count(*) = count(their_tax) then sum(their_tax) end as their_tax, bool_or(has_fees) as has_fees,
    min(load_id) as load_id, arg_min(record_line, load_id * 4294967296 + record_line) as record_line
  from turned group by account, month, local_day
),
of_unit as (
  select unit.account, unit.billing_month as month, count(*) filter (where fx.rate is null or unit.rate is null) as unrated,
    sum(unit.units * unit.rate::double * fx.rate * (1 + coalesce(contract.markup, 0)) * coalesce(contract.tax, 0)) as tax
  from dim_unit as unit
  left join scratch.fx_day as fx on fx.local_day = unit.local_day and fx.currency = unit.rate_currency
  left join scratch.contract_day as contract on contract.partner = unit.partner and contract.local_day = unit.local_day
  where unit.run = 'actual' and not unit.is_pro_forma and unit.is_charged
  group by unit.account, unit.billing_month
),
of_all as (select account, billing_month as month, sum(tax) as tax from rollup_charge_day where run = 'actual' group by all)
select theirs.account, theirs.month, theirs.local_day,
  (case when theirs.account = 'unknown' or coalesce(of_unit.unrated, 0) > 0 then null when has_fees then coalesce(of_all.tax, 0)
    else coalesce(of_unit.tax, 0) end)::decimal(38, 12) as our_tax,
  theirs.their_tax::decimal(38, 12) as their_tax, theirs.load_id, theirs.record_line
from theirs left join of_unit using (account, month) left join of_all using (account, month) order by theirs.local_day, theirs.account;
