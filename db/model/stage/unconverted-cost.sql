-- One row per run, local day, place, category and currency of a partner's fees and fixed costs without an exchange rate: their sum as the contract
-- has it, shared by the day's conversations like the costs that can be converted. Days without any stand at 'unallocated'.
create table scratch.unconverted_cost as
with share as (
  select run, local_day, line, account, partner, country, market, category, is_pro_forma, billing_month,
    sum(units) as units, sum(counted_messages) as counted_messages
  from dim_unit where run in ('actual', 'reported') and model in ('cbp_2022', 'cbp_2023') group by all
),
contract as (select * from scratch.contract_day where fx_rate is null),
fixed as (select local_day, currency, own_amount from scratch.fixed_day where amount is null),
served as (select run, local_day, partner, sum(units) as units from share group by all),
served_day as (select run, local_day, sum(units) as units from share group by all),
cost as (
  select share.* exclude (units, counted_messages), contract.currency,
    share.counted_messages * coalesce(contract.per_message, 0)
      + case when is_pro_forma then 0 else share.units * coalesce(contract.per_conversation, 0) end
      + share.units * coalesce(contract.monthly_share, 0) / served.units as amount
  from share join contract using (partner, local_day) join served using (run, local_day, partner)
  union all by name
  select share.* exclude (units, counted_messages), fixed.currency, share.units * fixed.own_amount / served_day.units as amount
  from share join fixed using (local_day) join served_day using (run, local_day)
  union all by name
  select 'actual' as run, missed.local_day, line, account, missed.partner, country, market, 'unallocated' as category, true as is_pro_forma,
    strftime(missed.local_day, '%Y-%m') as billing_month, contract.currency, missed.messages * contract.per_message as amount
  from fact_unplaced_inbound as missed join contract using (partner, local_day)
  union all by name
  select 'actual' as run, local_day, 'unallocated' as line, 'unallocated' as account, partner, 'unallocated' as country, 'unallocated' as market,
    'unallocated' as category, true as is_pro_forma, strftime(local_day, '%Y-%m') as billing_month, currency, monthly_share as amount
  from contract anti join (select local_day, partner from served where run = 'actual') using (local_day, partner)
  union all by name
  select 'actual' as run, local_day, 'unallocated' as line, 'unallocated' as account, 'unallocated' as partner, 'unallocated' as country,
    'unallocated' as market, 'unallocated' as category, true as is_pro_forma, strftime(local_day, '%Y-%m') as billing_month, currency, own_amount as amount
  from fixed anti join (select local_day from served_day where run = 'actual') using (local_day)
)
select run, local_day, line, account, partner, country, market, category, is_pro_forma, billing_month, currency, sum(amount)::decimal(38, 12) as amount
from cost where amount <> 0 group by all;
