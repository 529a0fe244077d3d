-- One row per line of a cart, in the cart's own order; quantity and item_price are null where the log's were unusable.
create table fact_cart_item as
select message.message_key, item.position, item.catalog_id, item.product_id, item.quantity, item.item_price, item.currency,
  message.load_id, message.record_line
from scratch.cart_line as item join fact_message as message on message.message_id = item.message_id and message.direction = 'inbound';
