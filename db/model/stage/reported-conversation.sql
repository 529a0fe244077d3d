-- One row per reported conversation: start = expiry − length where the expiry is known, else its first delivery; epoch seconds.
create table scratch.reported_conversation as
select reported_ix,
  coalesce(epoch(expires_at) - hours * 3600, epoch(first_delivered_at)) as opened_at,
  coalesce(epoch(expires_at), epoch(first_delivered_at) + hours * 3600) as expires_at,
  code as origin
from (
  select *,
    case when origin = 'referral_conversion' and coalesce(expires_at, first_delivered_at) >= timestamp '2023-03-01' then 72 else 24 end as hours,
    coalesce(unit_type.type, 0)::utinyint as code
  from scratch.reported_id
  left join scratch.unit_type on unit_type.word = case origin when 'customer_initiated' then 'user_initiated' when 'marketing_lite' then 'marketing' else origin end
);
