-- One row per cart as it was sent: cart_key numbers carts. A cart sent again within 24 hours on the same line that shares a product, with no order of the
-- person created between, is a version of the same cart, whatever else the person put into other carts meanwhile. is_last marks the version that holds.
create table scratch.cart_sent as
with recursive sent as (
  select message.message_key, message.message_id, message.contact_key, contact.person_key, message.line, message.occurred_at
  from fact_message as message left join dim_contact as contact using (contact_key)
  where message.direction = 'inbound' and message.type = 'order'
),
often as (select person_key, line from sent where person_key is not null group by all having count(*) > 1),
told as (
  select distinct sent.message_key, sent.person_key, sent.line, sent.occurred_at, item.product_id
  from sent semi join often using (person_key, line) join scratch.cart_line as item using (message_id)
  where item.product_id is not null
),
sharing as (
  select later.message_key, max((earlier.occurred_at, earlier.message_key)) as previous
  from told as later
  join told as earlier on earlier.person_key = later.person_key and earlier.line = later.line and earlier.product_id = later.product_id
    and (earlier.occurred_at, earlier.message_key) < (later.occurred_at, later.message_key)
  where later.occurred_at <= earlier.occurred_at + interval 24 hours
  group by later.message_key
),
linked as (
  select sent.message_key, sent.person_key, sent.occurred_at, previous[2] as previous_key, previous[1] as previous_at
  from sharing join sent using (message_key)
),
ordered as (
  select distinct linked.message_key
  from linked
  join dim_contact as contact on contact.person_key = linked.person_key
  join fact_order as sale on sale.contact_key = contact.contact_key and sale.created_at > linked.previous_at and sale.created_at <= linked.occurred_at
),
again as (select message_key, previous_key from linked anti join ordered using (message_key)),
version as (
  select message_key, message_key as first_key from sent anti join again using (message_key)
  union all
  select again.message_key, version.first_key from version join again on again.previous_key = version.message_key
),
numbered as (
  select sent.*, dense_rank() over (order by first.person_key nulls last, first.line, first.occurred_at, first.message_key) - 1 as cart_key
  from sent join version using (message_key) join sent as first on first.message_key = version.first_key
)
select cart_key::integer as cart_key, message_key, message_id, contact_key, person_key, line, occurred_at,
  row_number() over (partition by cart_key order by occurred_at desc, message_key desc) = 1 as is_last
from numbered;
