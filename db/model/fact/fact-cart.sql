-- One row per cart that a customer sent in chat. value is the sum of quantity × item price in the cart's currency; null where a price is missing
-- or the cart holds several currencies.
create table fact_cart as
with item as (
  select message_id, count(*) as items, sum(quantity) as units, sum(quantity * item_price) as value,
    count(*) filter (where item_price is null or quantity is null) as gaps, count(distinct currency) as currencies, min(currency) as currency
  from scratch.cart_line group by message_id
)
select message.message_key, message.contact_key, message.line, message.partner, message.account, message.country,
  message.occurred_at as sent_at, message.local_at, message.local_day, coalesce(item.items, 0)::integer as items, item.units,
  case when gaps = 0 and currencies = 1 then value end::decimal(18, 6) as value,
  case when currencies = 1 then item.currency end as currency, message.load_id, message.record_line
from fact_message as message left join item using (message_id)
where message.direction = 'inbound' and message.type = 'order';
