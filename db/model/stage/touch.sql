-- One row per touch that can earn an order, of people who ordered: a promotion read or clicked, a cart sent in chat, a conversation that the person began.
create table scratch.touch as
with buyer as (select distinct contact_key from scratch.order_number),
promotion as (
  select message.* from fact_message as message semi join scratch.campaign_message using (message_key) semi join buyer using (contact_key)
)
select 'promotion' as touch, contact_key, clicked_at as touch_at, clicked_at + to_seconds(getvariable('click_seconds')) as until, line, partner, account, campaign_id, template, message_key
from promotion join scratch.promotion_click as click using (message_key)
union all
select 'promotion', contact_key, read_at, read_at + to_seconds(getvariable('read_seconds')), line, partner, account, campaign_id, template, message_key
from promotion where read_at is not null
union all
select 'cart', contact_key, occurred_at, occurred_at + to_seconds(getvariable('cart_seconds')), line, partner, account, null, null, message_key
from fact_message semi join buyer using (contact_key) where direction = 'inbound' and type = 'order'
union all
select 'conversation', contact_key, opened_at, opened_at + to_seconds(getvariable('conversation_seconds')), line, partner, account, null, null, message_key
from fact_conversation semi join buyer using (contact_key)
where basis = 'derived' and (origin = 'referral_conversion' or origin in ('user_initiated', 'service') and inbound_messages > 0);
