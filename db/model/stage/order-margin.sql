-- One row per order of which the value of every line is known, where the settings name margins of categories: its gross margin, each line's by its product's
-- category, else the default, weighed by the lines' values (null: a line has neither); and the share of the value whose margin is a category's.
create table scratch.order_margin as
with line as (
  select worth.shop, worth.order_id, greatest(item.quantity * item.price - coalesce(item.discount, 0), 0)::double as value, product.gross_margin
  from scratch.order_worth as worth
  join scratch.stage_order_item as item on item.record_id = worth.record_id and item.load_id = worth.load_id
  left join dim_product as product on product.product_id = item.product_id
  where exists (select 1 from scratch.setting_category_margin)
  qualify row_number() over (partition by worth.shop, worth.order_id, item.position order by item.record_line) = 1
)
select shop, order_id,
  case when count(*) filter (where value > 0 and coalesce(gross_margin, getvariable('gross_margin')) is null) = 0
    then sum(value * coalesce(gross_margin, getvariable('gross_margin'))) / sum(value) end as margin,
  coalesce(sum(value) filter (where gross_margin is not null), 0) / sum(value) as category_share
from line group by shop, order_id having bool_and(value is not null) and sum(value) > 0;
