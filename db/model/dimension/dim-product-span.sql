-- One row per product, currency and span of time in which a catalogue tells one price and one stock of it: from its snapshot to the next that tells the
-- product, or to the next snapshot of that currency where that one lists half of this one's products or more and this product no longer.
-- valid_until null = still so. Instants are UTC.
create table dim_product_span as
with snapshot as (
  select currency, valid_from, count(*) as products,
    lead(valid_from) over (partition by currency order by valid_from) as next_at
  from scratch.product_telling group by currency, valid_from
),
kept as (
  select snapshot.currency, snapshot.valid_from, count(*) as products_kept
  from snapshot
  join scratch.product_telling as told on told.currency is not distinct from snapshot.currency and told.valid_from = snapshot.valid_from
  join scratch.product_telling as later
    on later.product_id = told.product_id and later.currency is not distinct from snapshot.currency and later.valid_from = snapshot.next_at
  group by snapshot.currency, snapshot.valid_from
),
succeeded as (
  select snapshot.currency, snapshot.valid_from, next_at
  from snapshot join kept on kept.currency is not distinct from snapshot.currency and kept.valid_from = snapshot.valid_from
  where products_kept * 2 >= products
),
told as (
  select *, lead(valid_from) over (partition by product_id, currency order by valid_from) as next_told from scratch.product_telling
)
select told.product_id, told.currency, told.valid_from, coalesce(least(succeeded.next_at, told.next_told), told.next_told) as valid_until,
  (told.valid_from at time zone 'UTC') at time zone getvariable('zone') as local_from,
  told.price, told.sale_price, told.sale_from, told.sale_until, told.availability, told.quantity, told.is_in_stock, told.gap,
  told.load_id, told.record_line
from told
left join succeeded on succeeded.currency is not distinct from told.currency and succeeded.valid_from = told.valid_from
order by told.product_id, told.currency, told.valid_from;
