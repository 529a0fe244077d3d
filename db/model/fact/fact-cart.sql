-- One row per cart that a customer sent in chat, in its last version (versions counts them; first_sent_at is the first). value is the sum of quantity ×
-- item price in the cart's currency, and value_reporting in the reporting currency; null where a price or quantity is missing, the cart holds several
-- currencies or there is no rate. order_key is the first order that came from it, one that counts as revenue before others; matched_by tells by which key.
-- band is the lower end of the value's step of 1, 2, 5, 10, 20 …; stock says whether the catalogue had every product of it ('in_stock'), lacked one
-- ('out_of_stock') or tells of none of that time ('unknown'). is_settled: 72 hours have passed in the log since it was sent; is_ordered: an order that counts came from it.
create table fact_cart as
with item as (
  select message_id, count(*) as items, sum(quantity) as units, sum(quantity * item_price) as value,
    count(*) filter (where item_price is null or quantity is null or currency is null) as gaps, count(distinct currency) as currencies,
    min(currency) as currency,
    case when sum(quantity * item_price) > 0 then pow(10, floor(log10(sum(quantity * item_price)) + 1e-12))::decimal(18, 6) end as step
  from scratch.cart_line group by message_id
),
version as (select cart_key, count(*)::integer as versions, min(occurred_at) as first_sent_at from scratch.cart_sent group by cart_key),
came as (
  select came.cart_key, came.order_key, came.matched_by, sale.created_at as ordered_at, sale.counts_as_revenue as is_ordered
  from scratch.cart_order as came join fact_order as sale using (order_key)
  qualify row_number() over (partition by came.cart_key order by sale.counts_as_revenue desc, sale.created_at, came.order_key) = 1
),
offer as (
  select message_key, case when bool_or(not is_in_stock) then 'out_of_stock' when count(is_in_stock) > 0 then 'in_stock' end as stock
  from fact_cart_item_offer group by message_key
),
log_end as (select greatest((select max(occurred_at) from fact_message), (select max(created_at) from fact_order)) as ended_at)
select sent.cart_key, sent.message_key, message.contact_key, sent.person_key, message.line, message.partner, message.account, message.country,
  coalesce(entry.entry, 'own') as entry, entry.campaign, version.first_sent_at, message.occurred_at as sent_at, message.local_at, message.local_day,
  version.versions, coalesce(item.items, 0)::integer as items, item.units, coalesce(item.gaps, 0)::integer as gaps,
  coalesce(item.currencies, 0)::integer as currencies,
  case when gaps = 0 and currencies = 1 then value end::decimal(18, 6) as value,
  case when currencies = 1 then item.currency end as currency,
  case when gaps = 0 and currencies = 1 then value * fx.rate end::decimal(18, 6) as value_reporting,
  case when gaps = 0 and currencies = 1 and fx.rate is null then value end::decimal(18, 6) as unconverted_amount,
  case when gaps = 0 and currencies = 1 and value > 0 then
    case when value >= 5 * step then 5 * step when value >= 2 * step then 2 * step else step end
  when gaps = 0 and currencies = 1 then 0 end::decimal(18, 6) as band,
  coalesce(offer.stock, 'unknown') as stock, came.order_key, came.matched_by, came.ordered_at,
  (came.ordered_at at time zone 'UTC') at time zone getvariable('zone') as ordered_local_at, coalesce(came.is_ordered, false) as is_ordered,
  message.occurred_at + interval 72 hours <= log_end.ended_at as is_settled, message.load_id, message.record_line
from scratch.cart_sent as sent
join fact_message as message using (message_key)
join version using (cart_key)
left join item on item.message_id = sent.message_id
left join came using (cart_key)
left join offer on offer.message_key = sent.message_key
left join scratch.cart_begin as start on start.message_key = sent.message_key and start.kind = 2
left join scratch.cart_entry as entry using (begin_key)
left join scratch.fx_day as fx on fx.local_day = message.local_day and fx.currency = item.currency
cross join log_end
where sent.is_last;
