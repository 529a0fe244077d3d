-- One row per order of a shop: its latest telling by update time, else its furthest state (refunded or cancelled after paid after pending).
create table scratch.order_version as
with told as (
  select *, load_id::bigint * 4294967296 + record_line as place,
    case when cancelled_at is not null then 7
      else case lower(payment_state) when 'refunded' then 6 when 'partially_refunded' then 5 when 'voided' then 6 when 'expired' then 6
        when 'paid' then 4 when 'partially_paid' then 3 when 'authorized' then 2 when 'pending' then 1 else 0 end end as progress
  from scratch.stage_order where not coalesce(is_test, false)
),
ranked as (
  select *, row_number() over (
    partition by shop, order_id
    order by updated_at desc nulls last, progress desc, coalesce(refunded, 0) desc, fulfilled_at is null, coalesce(fulfilment_state, '') desc, record_id, place
  ) as rank
  from told
)
select * exclude (rank, progress) from ranked where rank = 1;
