-- One row per local day, line, account, partner, country, market, category and kind of what is not Meta's: per_message, monthly and fixed, in the
-- reporting currency, with its partner's tax. A day without conversations leaves its monthly and fixed costs on a row 'unallocated', and messages
-- in no conversation theirs on the category 'unallocated', so that slices add up to the whole. Kind 'unconverted' has no amount but one in its
-- own currency, for want of an exchange rate.
create table fact_fee as
with share as (
  select local_day, line, account, partner, country, market, case when is_pro_forma then 'unallocated' else category end as category, billing_month, tax_rate,
    sum(fee_per_message * counted_messages) as per_message, sum(monthly_fee * units) as monthly, sum(fixed_cost * units) as fixed
  from dim_unit where run = 'actual' and model in ('cbp_2022', 'cbp_2023') group by all
),
long as (
  select * from (unpivot share on per_message, monthly, fixed into name kind value amount)
),
served as (select distinct local_day, partner from dim_unit where run = 'actual' and model in ('cbp_2022', 'cbp_2023')),
fee as (
  select local_day, line, account, partner, country, market, category, billing_month, kind, amount::decimal(38, 12) as amount, tax_rate
  from long where amount <> 0
  union all
  select local_day, line, account, partner, country, market, 'unallocated', strftime(local_day, '%Y-%m'), 'per_message',
    (messages * per_message * fx_rate)::decimal(38, 12), coalesce(tax, 0)
  from fact_unplaced_inbound join scratch.contract_day using (local_day, partner) where per_message * fx_rate <> 0
  union all
  select local_day, 'unallocated', 'unallocated', partner, 'unallocated', 'unallocated', 'unallocated', strftime(local_day, '%Y-%m'), 'monthly',
    (monthly_share * fx_rate)::decimal(38, 12), coalesce(tax, 0)
  from scratch.contract_day anti join served using (local_day, partner) where monthly_share * fx_rate <> 0
  union all
  select local_day, 'unallocated', 'unallocated', 'unallocated', 'unallocated', 'unallocated', 'unallocated', strftime(local_day, '%Y-%m'), 'fixed',
    sum(amount)::decimal(38, 12), 0
  from scratch.fixed_day anti join (select distinct local_day from served) using (local_day) where amount <> 0 group by local_day
)
select * exclude (tax_rate), case when kind = 'fixed' then 0 else amount * tax_rate end::decimal(38, 12) as tax,
  null::decimal(38, 12) as unconverted_amount, null::varchar as unconverted_currency
from fee
union all by name
select local_day, line, account, partner, country, market, case when is_pro_forma then 'unallocated' else category end as category, billing_month,
  'unconverted' as kind, sum(amount)::decimal(38, 12) as unconverted_amount, currency as unconverted_currency
from scratch.unconverted_cost where run = 'actual' group by all;
