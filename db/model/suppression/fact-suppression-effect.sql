-- One row per rule (rule null: all rules together) and thing that its list brings about, by local day: a person who comes onto it (listed), a unit that
-- would not have been billed (avoided), would have been billed in its place (instead) or would have cost otherwise (changed; free_tier where it is of
-- somebody who is not on the list), and an order of a person on the list, or within the window of a click after it (order). Money in the reporting
-- currency: what would be saved; meta_fee null where nothing has a price.
create table fact_suppression_effect as
with rule as (select rule from scratch.suppression_rule union all select null),
span as (
  select * exclude (told) from fact_suppression_span
  union all select null, person_key, contact_key, from_day, until_day from fact_suppression_span
),
entered as (select rule, person_key, min(contact_key) as contact_key, from_day as local_day from span group by all),
changed_key as (
  select distinct change.variant, message.contact_key
  from scratch.variant_change as change join fact_message as message
    on message.message_key = change.message_key and (message.direction = 'outbound') = change.is_outbound
  where starts_with(change.variant, 'suppressed:')
),
net as (
  select variant, model, contact_key, message_key, local_day, min(local_at) as local_at,
    sum(case when model in ('cbp_2022', 'cbp_2023') then if(is_after, -1, 1) else 0 end)::integer as conversations, sum(if(is_after, -1, 1))::integer as units,
    sum(if(is_after, -1, 1) * meta_fee) as meta_fee, sum(if(is_after, -1, 1) * (unit_fee + message_fee)) as partner_fee,
    sum(if(is_after, -1, 1) * is_unrated::integer)::integer as unrated_units, sum(if(is_after, -1, 1) * unconverted_amount) as unconverted_amount,
    max(unconverted_currency) as unconverted_currency
  from scratch.rebilled_unit where starts_with(variant, 'suppressed:') group by all
),
bill as (
  select nullif(split_part(net.variant, ':', 2), '') as rule,
    case when changed_key.contact_key is null then 'free_tier' when units > 0 then 'avoided' when units < 0 then 'instead' else 'changed' end as effect,
    contact.person_key, net.*
  from net left join changed_key on changed_key.variant = net.variant and changed_key.contact_key = net.contact_key
  join dim_contact as contact on contact.contact_key = net.contact_key
  where units <> 0 or coalesce(meta_fee, 0) <> 0 or coalesce(partner_fee, 0) <> 0 or unrated_units <> 0 or coalesce(unconverted_amount, 0) <> 0
),
sold as (
  select distinct span.rule, span.person_key, sale.order_key
  from fact_order as sale join dim_contact as contact using (contact_key) join span using (person_key)
  where sale.counts_as_revenue and sale.local_day >= span.from_day
    and sale.local_at < coalesce(span.until_day::timestamp + to_seconds(getvariable('click_seconds')), timestamp '9999-12-31')
)
select rule, 'listed' as effect, person_key, contact_key, local_day, local_day::timestamp as local_at, 0 as conversations, null::decimal(18, 6) as meta_fee,
  0::decimal(24, 12) as partner_fee, 0 as unrated_units, 0 as orders, null::decimal(18, 6) as gross_margin, null::decimal(18, 6) as unconverted_amount,
  null::varchar as unconverted_currency, null::decimal(18, 6) as unconverted_revenue, null::varchar as order_currency, null::integer as message_key,
  null::integer as load_id, null::integer as record_line
from entered
union all by name
select rule, effect, person_key, bill.contact_key, bill.local_day, bill.local_at, conversations, meta_fee::decimal(18, 6) as meta_fee,
  partner_fee::decimal(24, 12) as partner_fee, unrated_units, unconverted_amount::decimal(18, 6) as unconverted_amount, unconverted_currency, bill.message_key, message.load_id, message.record_line,
  0 as orders
from bill left join fact_message as message on message.message_key = bill.message_key
union all by name
select sold.rule, 'order' as effect, sold.person_key, sale.contact_key, sale.local_day, sale.local_at, 0 as conversations, 0::decimal(24, 12) as partner_fee,
  0 as unrated_units, 1 as orders, sale.gross_margin, sale.unconverted_amount as unconverted_revenue,
  case when sale.unconverted_amount is not null then sale.currency end as order_currency, sale.load_id, sale.record_line
from sold join fact_order as sale using (order_key);
