-- One row per instant at which a journey to an order may begin: a product shown or asked about (1), a cart sent in chat (2), an order (3, which only
-- begins one where steps count in any order).
create table scratch.cart_begin as
with begun as (
  select person_key, contact_key, 1 as kind, mentioned_at as begun_at, message_key, null::integer as order_key, line, country, local_at, local_day, load_id, record_line
  from fact_product_mention where person_key is not null
  qualify row_number() over (partition by message_key order by kind, mentioned_at) = 1
  union all by name
  select sent.person_key, sent.contact_key, 2 as kind, sent.occurred_at as begun_at, sent.message_key, message.line, message.country, message.local_at,
    message.local_day, message.load_id, message.record_line
  from scratch.cart_sent as sent join fact_message as message using (message_key) where sent.is_last and sent.person_key is not null
  union all by name
  select contact.person_key, sale.contact_key, 3 as kind, sale.created_at as begun_at, sale.order_key, sale.line, sale.country, sale.local_at, sale.local_day,
    sale.load_id, sale.record_line
  from fact_order as sale join dim_contact as contact using (contact_key)
)
select (row_number() over (order by begun_at, person_key, kind, message_key, order_key) - 1)::integer as begin_key, * from begun;
