-- One row per line of a cart in its last version with what the catalogue said when the cart was sent. stock: in_stock, out_of_stock, or unknown where no
-- catalogue tells that time. price: same, dearer (the cart's above the catalogue's), cheaper, or unknown where either is not told in one currency.
create table fact_cart_line as
select item.cart_key, item.message_key, item.contact_key, item.line, item.country, item.local_at, item.local_day, item.is_ordered, item.is_settled,
  item.position, item.product_id, item.quantity, item.item_price, item.currency, item.value, offer.catalogue_price, offer.price_difference,
  offer.stock_quantity,
  case when offer.is_in_stock then 'in_stock' when not offer.is_in_stock then 'out_of_stock' else 'unknown' end as stock,
  case when price_difference > 0 then 'dearer' when price_difference < 0 then 'cheaper' when price_difference = 0 then 'same' else 'unknown' end as price,
  item.load_id, item.record_line
from fact_cart_item as item left join fact_cart_item_offer as offer using (message_key, position);
