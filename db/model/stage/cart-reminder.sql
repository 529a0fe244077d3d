-- One row per reminder of a cart that reached its person: a template message that the business sent and whose template or campaign names the cart or its
-- abandonment (cart, carrito, carrinho, abandon…), and the cart it reminds of: the person's latest of the seven days before, if nothing was ordered by then.
create table scratch.cart_reminder as
with told as (
  select message.message_key, contact.person_key, coalesce(message.delivered_at, message.occurred_at) as reminded_at
  from fact_message as message
  join dim_contact as contact using (contact_key)
  left join dim_campaign as campaign using (campaign_id)
  where message.direction = 'outbound' and message.type = 'template' and message.is_delivered
    and regexp_matches(lower(concat_ws(' ', message.template, campaign.campaign)), '(^|[^a-z])(carts?|carritos?|carrinhos?)([^a-z]|$)|abandon')
)
select told.message_key, cart.cart_key, told.reminded_at
from told asof join (from fact_cart where person_key is not null) as cart on cart.person_key = told.person_key and cart.sent_at < told.reminded_at
where told.reminded_at <= cart.sent_at + interval 7 days and (cart.ordered_at is null or told.reminded_at < cart.ordered_at);
