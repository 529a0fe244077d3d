-- One row per line that names a product, in each version of a cart that was sent: what the catalogue said of it at that time. Stock and price come from
-- the catalogue in the cart's currency; stock also from the only one that lists the product. is_in_stock null = no catalogue tells it for that time;
-- is_short: fewer left than asked for; catalogue_price (the sale's while it lasts) null = not told in that currency.
create table fact_cart_item_offer as
with item as (
  select message.message_key, item.position, item.product_id, item.currency, item.quantity, item.item_price, message.occurred_at as sent_at
  from scratch.cart_line as item join fact_message as message on message.message_id = item.message_id and message.direction = 'inbound'
  where item.product_id is not null
),
only_one as (
  select * from dim_product_span semi join (
    select product_id from dim_product_span group by product_id having count(distinct coalesce(currency, '')) = 1
  ) using (product_id)
),
same as (
  select item.*, span.valid_from, span.is_in_stock, span.quantity as stock_quantity, span.load_id, span.record_line,
    case when span.sale_price is not null and (span.sale_from is null or span.sale_from <= sent_at) and (span.sale_until is null or sent_at < span.sale_until)
      then span.sale_price else span.price end as catalogue_price
  from item asof left join (from dim_product_span where currency is not null) as span
    on span.product_id = item.product_id and span.currency = item.currency and span.valid_from <= item.sent_at
  where span.valid_from is null or span.valid_until is null or item.sent_at < span.valid_until
),
other as (
  select item.message_key, item.position, span.valid_from, span.is_in_stock, span.quantity as stock_quantity, span.load_id, span.record_line
  from item asof join only_one as span on span.product_id = item.product_id and span.valid_from <= item.sent_at
  where span.valid_until is null or item.sent_at < span.valid_until
)
select item.message_key, item.position, item.product_id, item.quantity, item.item_price, item.currency,
  coalesce(same.valid_from, other.valid_from) as told_at,
  case when same.valid_from is not null then same.is_in_stock else other.is_in_stock end as is_in_stock,
  case when same.valid_from is not null then same.stock_quantity else other.stock_quantity end as stock_quantity,
  item.quantity > case when same.valid_from is not null then same.stock_quantity else other.stock_quantity end as is_short,
  same.catalogue_price, (item.item_price - same.catalogue_price)::decimal(18, 6) as price_difference,
  coalesce(same.load_id, other.load_id) as load_id, coalesce(same.record_line, other.record_line) as record_line
from item
left join same using (message_key, position)
left join other using (message_key, position);
