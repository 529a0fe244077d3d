-- One row per line of an order, in the order's own order. value is quantity × price − discount in the order's currency, null where the log lacks one.
-- revenue is the line's share of the order's revenue by its value, in the reporting currency; null where a line of the order tells no value. An order is
-- from the chat (is_from_chat) where it came from a cart, or its person was shown or asked about a product in the time before that the settings give to
-- carts; line is that cart's or message's.
create table fact_order_item as
with near as (
  select sale.order_key, start.line, start.begun_at
  from (select sale.order_key, sale.created_at, contact.person_key from fact_order as sale join dim_contact as contact using (contact_key)) as sale
  asof join (select person_key, begun_at, max(line) as line from scratch.cart_begin where kind < 3 group by all) as start
    on start.person_key = sale.person_key and sale.created_at >= start.begun_at
  where sale.created_at <= start.begun_at + to_seconds(getvariable('cart_seconds'))
),
chat as (
  select order_key, coalesce(cart.line, near.line) as line
  from near full join (select order_key, line from scratch.cart_order join scratch.cart_sent using (cart_key) where is_last) as cart using (order_key)
),
line as (
  select sale.order_key, sale.contact_key, sale.country, sale.local_at, sale.local_day, sale.counts_as_revenue, item.position, item.product_id,
    item.quantity, item.price, item.discount, item.quantity * item.price - coalesce(item.discount, 0) as value, sale.revenue, sale.unconverted_amount,
    sale.currency, sale.load_id, item.record_line
  from scratch.order_worth as worth
  join fact_order as sale on sale.shop = worth.shop and sale.order_id = worth.order_id
  join scratch.stage_order_item as item on item.record_id = worth.record_id and item.load_id = worth.load_id
  qualify row_number() over (partition by sale.order_key, item.position order by item.record_line) = 1
),
shared as (
  select *, case when count(*) over sale = count(value) over sale then greatest(value, 0)::double / nullif(sum(greatest(value, 0)) over sale, 0) end as share
  from line window sale as (partition by order_key)
)
select shared.order_key, shared.contact_key, coalesce(chat.line, 'unknown') as line, shared.country, local_at, local_day, counts_as_revenue,
  chat.order_key is not null as is_from_chat, position, product_id, quantity, price, discount, value::decimal(18, 6) as value, currency,
  (revenue::double * share)::decimal(24, 9) as revenue, (unconverted_amount::double * share)::decimal(24, 9) as unconverted_amount, load_id, record_line
from shared left join chat using (order_key);
