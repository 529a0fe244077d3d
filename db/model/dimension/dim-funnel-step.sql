-- One row per step of a funnel, in order: where it is read from, and whether the logs that are loaded can show it ('observed') or not ('not_observable').
-- The funnel 'carts' leads from a product to the goods sent out; 'events' are the steps of event files.
create table dim_funnel_step as
with can as (
  select exists (from scratch.load_entry where kind in ('meta_cloud_webhook', 'onprem_webhook')) or exists (from fact_message where type = 'order') as carts,
    exists (from scratch.load_entry where kind = 'outbound_request_log') or exists (from fact_product_mention) as products,
    exists (from fact_order) as orders,
    exists (from fact_order where shop <> 'other' or payment_state is not null or paid_at is not null) as payments,
    exists (from fact_order where shop <> 'other' or is_fulfilled or fulfilment_state is not null) as fulfilments
)
select 'carts' as funnel, position::integer as position, step, source, case when is_seen then 'observed' else 'not_observable' end as observability
from can, lateral (
  values (1, 'product', 'product messages sent and arrived; questions about a product (context.referred_product)', can.carts or can.products),
    (2, 'cart', 'order messages of customers', can.carts),
    (3, 'order', 'orders of the shop, by cart token, coupon of one person, phone and time', can.orders),
    (4, 'paid', 'payment state or time of the order', can.payments),
    (5, 'fulfilled', 'fulfilment state or time of the order', can.fulfilments)
) as step(position, step, source, is_seen)
union all
select 'events', position, step, 'event files', 'observed' from scratch.event_step;
