-- One row per order that counts as revenue and touch of its person by a promotion in the thirty days before: delivered (1), read (2) or clicked (3),
-- and how many seconds before the order. Excluded are touches at the order's own instant and chats of a number after it was given up.
create table fact_touch as
with touch as (
  select message_key, contact_key, 1 as kind, delivered_at as touch_at from scratch.campaign_message where delivered_at is not null
  union all select message_key, contact_key, 2, read_at from scratch.campaign_message where read_at is not null
  union all
  select click.message_key, message.contact_key, 3, click.clicked_at
  from scratch.promotion_click as click join scratch.campaign_message as message using (message_key)
),
reached as (
  select touch.*, promotion.promotion_ix
  from touch join scratch.campaign_message as message using (message_key)
  join dim_campaign as campaign using (campaign_id)
  join fact_campaign_person as promotion on promotion.campaign_ix = campaign.campaign_ix and promotion.person_key = message.person_key
)
select sale.order_key, reached.promotion_ix, reached.message_key, reached.kind::utinyint as kind, reached.touch_at,
  date_diff('second', reached.touch_at, sale.created_at)::integer as seconds_before
from scratch.order_number as number
join fact_order as sale on sale.shop = number.shop and sale.order_id = number.order_id
join reached on reached.contact_key = number.contact_key and reached.touch_at < sale.created_at and reached.touch_at >= sale.created_at - interval 30 days
where sale.counts_as_revenue and (number.chats_until is null or reached.touch_at <= number.chats_until);
