-- One row per message of the business and product that it shows, however often the message was told; position is the product's place in it.
create table scratch.shown_product as
select message_id, position, max(catalog_id) as catalog_id, max(product_id) as product_id
from scratch.stage_shown_product group by message_id, position;
