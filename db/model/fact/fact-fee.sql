-- One row per local day, line, account, partner, country, market, category and kind of what is not Meta's: per_message, monthly and fixed, in the
-- reporting currency. A day without conversations leaves its monthly and fixed costs on a row 'unallocated', so that slices add up to the whole.
create table fact_fee as
with share as (
  select local_day, line, account, partner, country, market, case when is_pro_forma then 'unallocated' else origin end as category, billing_month,
    sum(message_fee) as per_message, sum(monthly_fee) as monthly, sum(fixed_cost) as fixed
  from fact_conversation where basis = 'derived' group by all
),
long as (
  select * from (unpivot share on per_message, monthly, fixed into name kind value amount)
),
served as (select distinct local_day, partner from fact_conversation where basis = 'derived'),
served_day as (select distinct local_day from fact_conversation where basis = 'derived')
select local_day, line, account, partner, country, market, category, billing_month, kind, amount::decimal(38, 12) as amount
from long where amount <> 0
union all
select local_day, 'unallocated', 'unallocated', partner, 'unallocated', 'unallocated', 'unallocated', strftime(local_day, '%Y-%m'), 'monthly',
  (monthly_share * fx_rate)::decimal(38, 12)
from scratch.contract_day anti join served using (local_day, partner) where monthly_share * fx_rate <> 0
union all
select local_day, 'unallocated', 'unallocated', 'unallocated', 'unallocated', 'unallocated', 'unallocated', strftime(local_day, '%Y-%m'), 'fixed',
  amount::decimal(38, 12)
from scratch.fixed_day anti join served_day using (local_day) where amount <> 0;
