-- One row per local day, basis and dimensions of conversations: sums only. Null sums mean that nothing summed had a value. Rows without conversations
-- (model 'none') hold what partner and fixed costs have no exchange rate.
create table rollup_conversation_day as
with conversation as (
  select *, case run when 'reported' then 'reported' else 'derived' end as basis,
    units * (unit_fee + monthly_fee) + fee_per_message * counted_messages as all_partner_fee
  from dim_unit where run in ('actual', 'reported') and model in ('cbp_2022', 'cbp_2023')
)
select basis, model, category as origin, is_pro_forma, account, line, partner, country, market, local_day, billing_month, unconverted_currency,
  sum(units)::integer as conversations,
  coalesce(sum(units) filter (where is_charged), 0)::integer as charged,
  coalesce(sum(units) filter (where free_reason = 'free_tier'), 0)::integer as free_tier,
  coalesce(sum(units) filter (where free_reason = 'free_entry_point'), 0)::integer as free_entry_point,
  coalesce(sum(units) filter (where is_unrated), 0)::integer as unrated,
  sum(inbound_messages)::integer as inbound_messages, sum(outbound_messages)::integer as outbound_messages,
  sum(units * meta_fee) as meta_fee, sum(all_partner_fee) as partner_fee, sum(units * fixed_cost) as fixed_cost,
  sum(units * (meta_fee + fixed_cost) + all_partner_fee) filter (where not is_pro_forma) as cost,
  sum(units * unconverted_amount) as unconverted_amount,
  sum(estimate_units)::integer as is_estimate_count
from conversation group by all
union all by name
select case run when 'reported' then 'reported' else 'derived' end as basis, 'none' as model, category as origin, is_pro_forma, account, line, partner,
  country, market, local_day, billing_month, currency as unconverted_currency, 0 as conversations, 0 as charged, 0 as free_tier, 0 as free_entry_point,
  0 as unrated, 0 as inbound_messages, 0 as outbound_messages, sum(amount) as unconverted_amount, 0 as is_estimate_count
from scratch.unconverted_cost where not is_pro_forma group by all
order by local_day;
