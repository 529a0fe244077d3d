-- One row per product, currency and time of a snapshot, as the catalogues tell it. Of two tellings of one time that differ the one with the lower hash
-- holds, whichever was loaded first. A time without a zone is the workspace's. is_in_stock: false for none left, sold out or withdrawn; null = not told.
create table scratch.product_telling as
with told as (
  select *, coalesce(as_of_at, (as_of_local at time zone getvariable('zone')) at time zone 'UTC') as valid_from from scratch.stage_product
)
select product_id, currency, valid_from, title, category, brand, group_id, price, sale_price, sale_from, sale_until, availability, quantity, gap,
  case
    when availability in ('preorder', 'available_for_order') then true
    when availability in ('out_of_stock', 'discontinued') or quantity < 1 then false
    when availability is not null or quantity is not null then true
  end as is_in_stock,
  load_id, record_line
from told
qualify row_number() over (partition by product_id, currency, valid_from order by record_id, load_id, record_line) = 1;
