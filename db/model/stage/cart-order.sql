-- One row per order and the cart that it came from: the one whose token it names, else the latest that its person sent in the time before it that the
-- settings give to carts.
create table scratch.cart_order as
with token as (
  select sale.order_key, sent.cart_key
  from fact_order as sale
  join scratch.order_worth as worth on worth.shop = sale.shop and worth.order_id = sale.order_id
  join scratch.cart_sent as sent on sent.message_id = worth.cart_token_id
),
last_version as (select max(cart_key) as cart_key, person_key, occurred_at from scratch.cart_sent where is_last and person_key is not null group by person_key, occurred_at),
sale as (
  select sale.order_key, sale.created_at, contact.person_key, sale.matched_by
  from fact_order as sale join dim_contact as contact using (contact_key)
  where sale.order_key not in (select order_key from token)
),
near as (
  select sale.order_key, cart.cart_key, sale.matched_by, sale.created_at, cart.occurred_at
  from sale asof join last_version as cart on cart.person_key = sale.person_key and sale.created_at >= cart.occurred_at
)
select order_key, cart_key, 'cart_token' as matched_by from token
union all
select order_key, cart_key, matched_by from near where created_at <= occurred_at + to_seconds(getvariable('cart_seconds'));
