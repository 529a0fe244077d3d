-- One row per line of a cart in its last version, in the cart's own order, with what the cart came to; quantity and item_price are null where the log's were
-- unusable. value is in the reporting currency at the day's rate; unconverted_amount what has no rate. is_in_stock: what the
-- catalogue said when the cart was sent; null: it says nothing of that time.
create table fact_cart_item as
select cart.cart_key, cart.message_key, cart.contact_key, cart.person_key, cart.line, cart.country, cart.sent_at, cart.local_at, cart.local_day,
  cart.is_ordered, cart.is_settled, offer.is_in_stock, item.position, item.catalog_id, item.product_id, item.quantity, item.item_price, item.currency,
  (item.quantity * item.item_price * fx.rate)::decimal(18, 6) as value,
  case when fx.rate is null and item.currency is not null then item.quantity * item.item_price end::decimal(18, 6) as unconverted_amount,
  cart.load_id, cart.record_line
from fact_cart as cart
join fact_message as message using (message_key)
join scratch.cart_line as item on item.message_id = message.message_id
left join fact_cart_item_offer as offer on offer.message_key = cart.message_key and offer.position = item.position
left join scratch.fx_day as fx on fx.local_day = cart.local_day and fx.currency = item.currency;
