-- One row per order version and coupon of a list that was used in it: the first of the order's codes that a list knows, a personal one before a shared one.
create table scratch.order_coupon as
with used as (
  select record_id, coupon_id, position from scratch.stage_order_coupon
  union all select record_id, coupon_id, -1 from scratch.stage_order where coupon_id is not null
)
select distinct on (record_id) used.record_id, holder.coupon_id, holder.contact_key, holder.campaign_id
from used join scratch.coupon_holder as holder using (coupon_id)
order by record_id, holder.contact_key is null, used.position, holder.coupon_id;
