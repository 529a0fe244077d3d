-- One row per cart as it was sent: cart_key numbers carts, and a cart sent again within 24 hours that shares a product, with no order of the person
-- created between, is the same cart. is_last marks the version that holds.
create table scratch.cart_sent as
with sent as (
  select message.message_key, message.message_id, message.contact_key, contact.person_key, message.line, message.occurred_at,
    lag(message.message_id) over chat as previous_id, lag(message.occurred_at) over chat as previous_at
  from fact_message as message left join dim_contact as contact using (contact_key)
  where message.direction = 'inbound' and message.type = 'order'
  window chat as (partition by contact.person_key, message.line order by message.occurred_at, message.message_key)
),
sharing as (
  select distinct sent.message_key
  from sent
  join scratch.cart_line as item on item.message_id = sent.message_id
  join scratch.cart_line as earlier on earlier.message_id = sent.previous_id and earlier.product_id = item.product_id
  where sent.person_key is not null and sent.occurred_at <= sent.previous_at + interval 24 hours
),
ordered as (
  select distinct sent.message_key
  from sent
  join dim_contact as contact on contact.person_key = sent.person_key
  join fact_order as sale on sale.contact_key = contact.contact_key and sale.created_at > sent.previous_at and sale.created_at <= sent.occurred_at
  where sent.message_key in (select message_key from sharing)
),
begun as (
  select sent.*, not (sharing.message_key is not null and ordered.message_key is null) as is_first
  from sent left join sharing using (message_key) left join ordered using (message_key)
),
numbered as (
  select *, sum(is_first::integer) over (order by person_key nulls last, line, occurred_at, message_key rows unbounded preceding) - 1 as cart_key from begun
)
select cart_key::integer as cart_key, message_key, message_id, contact_key, person_key, line, occurred_at,
  row_number() over (partition by cart_key order by occurred_at desc, message_key desc) = 1 as is_last
from numbered;
