-- One row per order with a person: when it was created, and when it or a later order of the person was first paid and sent out. A step without a time of
-- its own stands at the one before and is not timed; null: none came so far.
create table scratch.order_step as
with sale as (
  select contact.person_key, sale.order_key, sale.created_at,
    case when sale.is_paid then greatest(coalesce(sale.paid_at, sale.created_at), sale.created_at) end as paid_at,
    case when sale.is_fulfilled then greatest(coalesce(sale.fulfilled_at, sale.paid_at, sale.created_at), sale.created_at) end as fulfilled_at,
    sale.is_paid and sale.paid_at is not null as is_paid_timed, sale.is_fulfilled and sale.fulfilled_at is not null as is_fulfilled_timed
  from fact_order as sale join dim_contact as contact using (contact_key)
)
select person_key, order_key, created_at, paid_at, fulfilled_at, is_paid_timed, is_fulfilled_timed,
  min(paid_at) over later as first_paid_at, min(fulfilled_at) over later as first_fulfilled_at,
  min(paid_at) filter (where is_paid_timed) over later as timed_paid_at, min(fulfilled_at) filter (where is_fulfilled_timed) over later as timed_fulfilled_at
from sale
window later as (partition by person_key order by created_at, order_key rows between current row and unbounded following);
