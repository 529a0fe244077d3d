-- One row per local day, line, partner, account and country of all the channel's costs in force, with the day's conversations: sums only.
create table rollup_cost_day as
with cost as (
  select local_day, line, partner, account, country, unconverted_currency, sum(meta_fee) as meta_fee, sum(partner_fee) as partner_fee,
    sum(fixed_cost) as fixed_cost, sum(charged_units)::integer as charged_units, sum(unrated_units)::integer as unrated_units,
    sum(unconverted_amount) as unconverted_amount, 0 as conversations
  from rollup_charge_day where run = 'actual' group by all
  union all by name
  select local_day, line, partner, account, country, sum(conversations)::integer as conversations
  from rollup_conversation_day where basis = 'derived' group by all
)
select local_day, line, partner, account, country, unconverted_currency, sum(meta_fee) as meta_fee, sum(partner_fee) as partner_fee,
  sum(fixed_cost) as fixed_cost, coalesce(sum(meta_fee), 0) + coalesce(sum(partner_fee), 0) + coalesce(sum(fixed_cost), 0) as cost,
  sum(conversations)::integer as conversations, coalesce(sum(charged_units), 0)::integer as charged_units,
  coalesce(sum(unrated_units), 0)::integer as unrated_units, sum(unconverted_amount) as unconverted_amount
from cost group by all order by local_day;
