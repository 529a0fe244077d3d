-- One row per line of a cart, however often the cart's message was told.
create table scratch.cart_line as
select message_id, position, max(catalog_id) as catalog_id, max(product_id) as product_id, max(quantity) as quantity,
  max(item_price) as item_price, max(currency) as currency
from scratch.stage_cart_item group by message_id, position;
