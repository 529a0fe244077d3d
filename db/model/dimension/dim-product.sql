-- One row per product of the catalogues, as its latest snapshot tells it. gross_margin is that of its category in the settings, by the whole category
-- or a part of its path whatever the capitals; null = the settings name none.
create table dim_product as
with latest as (
  select * from scratch.product_telling
  qualify row_number() over (partition by product_id order by valid_from desc, currency nulls last) = 1
),
margin as (
  select latest.product_id, max_by(setting.margin, length(setting.category)) as gross_margin
  from latest join scratch.setting_category_margin as setting
    on list_contains(
      list_append(list_transform(regexp_split_to_array(latest.category, '[>/|]'), part -> lower(strip_accents(trim(part)))), lower(strip_accents(trim(latest.category)))),
      lower(strip_accents(trim(setting.category))))
  group by latest.product_id
)
select (row_number() over (order by product_id) - 1)::integer as product_key, product_id, title, category, brand, group_id, price, currency, availability,
  quantity, is_in_stock, valid_from as told_at, margin.gross_margin, load_id, record_line
from latest left join margin using (product_id);
