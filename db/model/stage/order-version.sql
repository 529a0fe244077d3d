-- One row per order of a shop: its latest telling by update time where all tellings have one, else its furthest state (refunded or cancelled after paid
-- after pending, of one state the one that was sent). A VTEX telling without update time is a seller's copy of a marketplace's order, and stands back behind the marketplace's own.
create table scratch.order_version as
with told as (
  select told.*, load_id::bigint * 4294967296 + record_line as place,
    case when cancelled_at is not null then 7 else coalesce(state.progress, 0) end as progress,
    told.shop = 'vtex' or bool_and(updated_at is not null) over (partition by told.shop, order_id) as has_times
  from scratch.stage_order as told
  left join scratch.order_state as state on state.shop = told.shop and state.payment_state = lower(told.payment_state)
  where not coalesce(is_test, false)
),
ranked as (
  select *, row_number() over (
    partition by shop, order_id
    order by case when has_times then updated_at end desc nulls last, progress desc, updated_at desc nulls last, coalesce(refunded, 0) desc,
      fulfilled_at is null, case lower(fulfilment_state) when 'fulfilled' then 0 when 'partial' then 1 else 2 end, coalesce(fulfilment_state, '') desc, subtotal is null, contact_id is null, record_id, place
  ) as rank
  from told
)
select * exclude (rank, progress, has_times) from ranked where rank = 1;
