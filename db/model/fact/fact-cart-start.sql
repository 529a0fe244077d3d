-- One row per beginning of a journey (kind 1 a product shown or asked about, 2 a cart, 3 an order): how many seconds later the person first came to each
-- step from there (to_product, to_cart, to_order, to_paid, to_fulfilled; 0 the beginning itself, null not within thirty days), and when each came strictly
-- after the one before (chain_…, from a product on). A step whose time the shop does not tell has no seconds between (is_…_timed). Sorted by time, so that a
-- period is read alone.
create table fact_cart_start as
with product as (select distinct person_key, begun_at from scratch.cart_begin where kind = 1),
cart as (select distinct person_key, begun_at from scratch.cart_begin where kind = 2),
sale as (
  select * from scratch.order_step
  qualify row_number() over (partition by person_key, created_at order by order_key) = 1
),
paid as (select distinct person_key, paid_at as step_at from scratch.order_step where paid_at is not null),
fulfilled as (select distinct person_key, fulfilled_at as step_at from scratch.order_step where fulfilled_at is not null),
reached as (
  select start.begin_key, start.person_key, start.begun_at, product.begun_at as product_at, cart.begun_at as cart_at, sale.created_at as order_at, sale.first_paid_at,
    sale.first_fulfilled_at, sale.first_paid_at = sale.timed_paid_at as is_paid_timed, sale.first_fulfilled_at = sale.timed_fulfilled_at as is_fulfilled_timed
  from scratch.cart_begin as start
  asof left join product on product.person_key = start.person_key and start.begun_at <= product.begun_at
  asof left join cart on cart.person_key = start.person_key and start.begun_at <= cart.begun_at
  asof left join sale on sale.person_key = start.person_key and start.begun_at <= sale.created_at
),
chain as (
  select begin_key, reached.cart_at, sale.created_at as order_at, paid.step_at as paid_at, fulfilled.step_at as fulfilled_at
  from (from reached where cart_at is not null) as reached
  asof join sale on sale.person_key = reached.person_key and reached.cart_at <= sale.created_at
  asof left join paid on paid.person_key = reached.person_key and sale.created_at <= paid.step_at
  asof left join fulfilled on fulfilled.person_key = reached.person_key and paid.step_at <= fulfilled.step_at
),
counted as (
  select start.*, reached.is_paid_timed, reached.is_fulfilled_timed,
    date_diff('second', start.begun_at, product_at) as to_product, date_diff('second', start.begun_at, reached.cart_at) as to_cart,
    date_diff('second', start.begun_at, reached.order_at) as to_order, date_diff('second', start.begun_at, first_paid_at) as to_paid,
    date_diff('second', start.begun_at, first_fulfilled_at) as to_fulfilled,
    case when kind = 1 then date_diff('second', start.begun_at, reached.cart_at) end as chain_cart,
    case when kind = 1 then date_diff('second', start.begun_at, chain.order_at) end as chain_order,
    case when kind = 1 then date_diff('second', start.begun_at, chain.paid_at) end as chain_paid,
    case when kind = 1 and chain.paid_at is not null then date_diff('second', start.begun_at, chain.fulfilled_at) end as chain_fulfilled
  from scratch.cart_begin as start join reached using (begin_key) left join chain using (begin_key)
),
kept as (
  select begin_key, entry.campaign, entry.entry, counted.* exclude (begin_key) replace (
      case when to_product <= 2592000 then to_product end::integer as to_product, case when to_cart <= 2592000 then to_cart end::integer as to_cart,
      case when to_order <= 2592000 then to_order end::integer as to_order, case when to_paid <= 2592000 then to_paid end::integer as to_paid,
      case when to_fulfilled <= 2592000 then to_fulfilled end::integer as to_fulfilled,
      case when chain_cart <= 2592000 then chain_cart end::integer as chain_cart, case when chain_order <= 2592000 then chain_order end::integer as chain_order,
      case when chain_paid <= 2592000 then chain_paid end::integer as chain_paid,
      case when chain_fulfilled <= 2592000 then chain_fulfilled end::integer as chain_fulfilled
    )
  from counted join scratch.cart_entry as entry using (begin_key)
)
select begin_key as start_key, person_key, contact_key, kind::utinyint as kind, begun_at, local_at, local_day, line, country, campaign, entry, message_key, order_key,
  to_product, to_cart, to_order, to_paid, to_fulfilled, coalesce(is_paid_timed, false) as is_paid_timed,
  coalesce(is_fulfilled_timed, false) as is_fulfilled_timed, chain_cart, chain_order, chain_paid, chain_fulfilled, load_id, record_line
from kept where kind < 3 or to_product is not null or to_cart is not null
order by start_key;
