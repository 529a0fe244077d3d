-- One row per 24-hour window (72 hours from a free entry point since 2023-03-01) and basis: derived by the rule from message times, or
-- reported by the ids on the statuses. Where the window was not the billed unit it is pro forma: its charge, free reason and cost are null.
-- Money is in the reporting currency. cost is null where the Meta fee has no value.
create view fact_conversation as
with priced as (
  select unit.*, dim.* exclude (unit_ix, inbound_messages, outbound_messages),
    case applies_to when 'inbound' then unit.inbound_messages when 'both' then unit.inbound_messages + unit.outbound_messages
      when 'template' then unit.template_messages else unit.outbound_messages end * fee_per_message as message_fee
  from fact_unit as unit join dim_unit as dim using (unit_ix)
  where run in ('actual', 'reported') and model in ('cbp_2022', 'cbp_2023')
)
select case run when 'reported' then 'reported' else 'derived' end as basis, model, category as origin, is_pro_forma, account, line, partner, contact_key,
  country, market, opened_at, expires_at, local_at, local_day, billing_month, is_charged, free_reason, inbound_messages, outbound_messages, is_unrated,
  meta_fee, meta_fee_account, rate_currency, unconverted_amount, unconverted_currency,
  unit_fee + message_fee + monthly_fee as partner_fee, fixed_cost,
  case when not is_pro_forma then meta_fee + unit_fee + message_fee + monthly_fee + fixed_cost end as cost,
  is_estimate, message_key
from priced;
