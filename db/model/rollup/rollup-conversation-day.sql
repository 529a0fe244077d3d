-- One row per local day, basis and dimensions of conversations: sums only. Null sums mean that nothing summed had a value.
create table rollup_conversation_day as
select basis, model, origin, is_pro_forma, account, line, partner, country, market, local_day, billing_month, unconverted_currency,
  count(*)::integer as conversations,
  (count(*) filter (where is_charged))::integer as charged,
  (count(*) filter (where free_reason = 'free_tier'))::integer as free_tier,
  (count(*) filter (where free_reason = 'free_entry_point'))::integer as free_entry_point,
  (count(*) filter (where is_unrated))::integer as unrated,
  sum(inbound_messages)::integer as inbound_messages, sum(outbound_messages)::integer as outbound_messages,
  sum(meta_fee) as meta_fee, sum(partner_fee) as partner_fee, sum(fixed_cost) as fixed_cost, sum(cost) as cost,
  sum(unconverted_amount) as unconverted_amount,
  (count(*) filter (where is_estimate))::integer as is_estimate_count
from fact_conversation group by all order by local_day;
