-- One row per 24-hour window (72 hours from a free entry point since 2023-03-01) and basis: derived by the rule from message times, or
-- reported by the ids on the statuses. Where the window was not the billed unit it is pro forma: its charge, free reason and cost are null.
-- Money is in the reporting currency. cost is null where the Meta fee has no rate.
create table fact_conversation as
with conversation as (
  select unit.*,
    case run when 2 then 'reported' else 'derived' end as basis,
    unit_model.model_name,
    unit_type.word as origin,
    case when is_free = 1 then 'free_entry_point' when is_free = 3 then 'service_free' when tier_rank <= 1000 then 'free_tier' end as free_reason
  from scratch.unit as unit join scratch.unit_model using (model) join scratch.unit_type using (type)
  where run in (0, 2) and model in (2, 3)
),
rated as (
  select conversation.*, local_at::date as local_day,
    rate.rate, rate.rate_currency, fx.rate as fx_rate,
    case when is_pro_forma then null when free_reason is not null then 0 else rate.rate end as fee_account,
    contract.per_conversation * contract.fx_rate as per_conversation, contract.markup, contract.fx_rate as contract_fx,
    case coalesce(contract.applies_to, 'outbound') when 'outbound' then outbound_messages when 'template' then coalesce(template_messages, 0)
      when 'inbound' then inbound_messages else outbound_messages + inbound_messages end * contract.per_message * contract.fx_rate as message_fee,
    contract.monthly_share * contract.fx_rate / count(*) over (partition by conversation.run, conversation.partner, local_at::date) as monthly_fee,
    fixed.amount / count(*) over (partition by conversation.run, local_at::date) as fixed_share
  from conversation
  left join scratch.rate_of_unit as rate
    on rate.model = conversation.model and rate.type = conversation.type and rate.market = conversation.market and rate.country = conversation.country
    and rate.account_currency = conversation.account_currency and rate.rated_day = conversation.rated_at::date and not rate.is_borrowed
  left join scratch.fx_day as fx on fx.local_day = conversation.local_at::date and fx.currency = rate.rate_currency
  left join scratch.contract_day as contract on contract.partner = conversation.partner and contract.local_day = conversation.local_at::date
  left join scratch.template_count as templates
    on templates.run = conversation.run and templates.type = conversation.type and templates.account_ix = conversation.account_ix
    and templates.line_ix = conversation.line_ix and templates.contact_key = conversation.contact_key and templates.opened_at = conversation.opened_at
  left join scratch.fixed_day as fixed on fixed.local_day = conversation.local_at::date
),
priced as (
select
  basis, model_name as model, origin, is_pro_forma, account, rated.line, coalesce(partner, 'unknown') as partner, contact_key, country, market,
  opened as opened_at, expires as expires_at, local_at, rated.local_day, billing_month,
  case when not is_pro_forma then free_reason is null end as is_charged,
  case when not is_pro_forma then free_reason end as free_reason,
  inbound_messages, outbound_messages,
  not is_pro_forma and free_reason is null and rate is null as is_unrated,
  case when fee_account = 0 then 0 else fee_account * fx_rate end::decimal(18, 6) as meta_fee,
  fee_account::decimal(18, 6) as meta_fee_account, rate_currency,
  case when fee_account <> 0 and fx_rate is null then fee_account end::decimal(18, 6) as unconverted_amount,
  case when fee_account <> 0 and fx_rate is null then rate_currency end as unconverted_currency,
  (coalesce(markup * case when fee_account = 0 then 0 else fee_account * fx_rate end, 0)
    + case when is_pro_forma then 0 else coalesce(per_conversation, 0) end)::decimal(24, 12) as unit_fee,
  coalesce(message_fee, 0)::decimal(24, 12) as message_fee,
  coalesce(monthly_fee, 0)::decimal(24, 12) as monthly_fee,
  coalesce(fixed_share, 0)::decimal(24, 12) as fixed_cost,
  is_estimate,
  message_key, load_id, record_line
from rated
)
select priced.*, (unit_fee + message_fee + monthly_fee)::decimal(24, 12) as partner_fee,
  case when not (is_pro_forma or is_unrated or unconverted_amount is not null)
    then (meta_fee + unit_fee + message_fee + monthly_fee + fixed_cost)::decimal(24, 12) end as cost
from priced;
