-- One row per coupon that a list tells: its one person (null where several people have it), and its campaign, the latest one where several gave it out.
create table scratch.coupon_holder as
select coupon_id, case when count(distinct person_key) = 1 then arg_min(contact_key, contact_key) end as contact_key,
  arg_max(campaign_id, (assigned_at, campaign_id)) as campaign_id
from scratch.campaign_list where coupon_id is not null group by coupon_id;
