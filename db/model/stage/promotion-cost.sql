-- One row per message of a promotion that cost something: the fees of the units that it opened, and the partner's fee for its delivery. meta_fee is null
-- where a unit has no price.
create table scratch.promotion_cost as
with opened as (
  select unit.message_key, sum(meta_fee) as meta_fee, sum(unit_fee) as unit_fee, count(*) filter (where is_unrated) as unrated_units,
    sum(unconverted_amount) as unconverted_amount, max(unconverted_currency) as unconverted_currency
  from fact_unit as unit join dim_unit as kind using (unit_ix)
  where kind.run = 'actual' and not kind.is_pro_forma and unit.message_key in (select message_key from scratch.campaign_message)
  group by unit.message_key
),
carried as (
  select message.message_key, contract.per_message * contract.fx_rate as message_fee
  from scratch.campaign_message as message
  join scratch.contract_day as contract
    on contract.partner = message.partner
    and contract.local_day = (((message.delivered_at at time zone 'UTC') at time zone getvariable('zone'))::date)
  where message.delivered_at is not null and coalesce(contract.applies_to, 'outbound') <> 'inbound' and contract.per_message * contract.fx_rate <> 0
)
select message_key, opened.meta_fee, coalesce(opened.unit_fee, 0) + coalesce(carried.message_fee, 0) as partner_fee,
  coalesce(opened.unrated_units, 0) as unrated_units, opened.unconverted_amount, opened.unconverted_currency
from opened full join carried using (message_key);
