-- One row per billable unit and model. run 'actual' is the model in force at that time in the account's zone, 'replay' one model over the whole log;
-- a replay without a card in force borrows the nearest one in time, marked with its date. Fees in the reporting currency; null meta_fee = unrated or unconverted.
create table fact_charge as
with unit as (
  select unit.*, local_at::date as local_day,
    case run when 0 then 'actual' else 'replay' end as run_name,
    unit_model.model_name,
    unit_type.word as category,
    case is_free when 1 then 'free_entry_point' when 2 then 'care_window' when 3 then 'service_free' when 4 then 'old_model' when 5 then 'late'
      else case when tier_rank <= 1000 then 'free_tier' end end as free_reason
  from scratch.unit as unit join scratch.unit_model using (model) join scratch.unit_type using (type)
  where run in (0, 1) and (run = 1 or not is_pro_forma)
),
rated as (
  select unit.*, rate.rate, rate.rate_currency, rate.effective_from, coalesce(rate.is_borrowed, false) as is_borrowed, fx.rate as fx_rate,
    case when free_reason is not null then 0 else rate.rate end as fee_account,
    contract.markup, contract.per_conversation * contract.fx_rate as per_conversation, contract.tax
  from unit
  left join scratch.rate_of_unit as rate
    on rate.model = unit.model and rate.type = unit.type and rate.market = unit.market and rate.country = unit.country
    and rate.account_currency = unit.account_currency and rate.rated_day = unit.rated_at::date and (run = 1 or not rate.is_borrowed)
  left join scratch.fx_day as fx on fx.local_day = unit.local_at::date and fx.currency = rate.rate_currency
  left join scratch.contract_day as contract on contract.partner = unit.partner and contract.local_day = unit.local_at::date
),
priced as (
select run_name as run, model_name as model, category, free_reason is null as is_charged, free_reason is null and rate is null as is_unrated, free_reason,
  account, line, coalesce(partner, 'unknown') as partner, contact_key, country, market, opened as occurred_at, local_at, local_day, billing_month,
  case when fee_account = 0 then 0 else fee_account * fx_rate end::decimal(18, 6) as meta_fee,
  fee_account::decimal(18, 6) as meta_fee_account, rate_currency as account_currency,
  (coalesce(markup * case when fee_account = 0 then 0 else fee_account * fx_rate end, 0)
    + case when model in (2, 3) then coalesce(per_conversation, 0) else 0 end)::decimal(24, 12) as partner_fee,
  tax as tax_rate,
  case when free_reason is null then effective_from end as rate_effective_from, is_borrowed and free_reason is null as is_rate_borrowed,
  case when fee_account <> 0 and fx_rate is null then fee_account end::decimal(18, 6) as unconverted_amount,
  case when fee_account <> 0 and fx_rate is null then rate_currency end as unconverted_currency,
  is_estimate, message_key, load_id, record_line
from rated
)
select * exclude (tax_rate), (coalesce(tax_rate, 0) * (coalesce(meta_fee, 0) + partner_fee))::decimal(24, 12) as tax
from priced;
