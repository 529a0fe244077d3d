-- One row per reported conversation: start = expiry − length where the expiry is known, else its first delivery; epoch seconds. A free entry
-- point lasts 72 hours from 2023-03-01 on in the account's zone, before that 24 hours like all others (whatsapp-pricing §2.4).
create table scratch.reported_conversation as
with lasting as (
  select reported.*,
    case when origin = 'referral_conversion'
      and (first_delivered_at at time zone 'UTC') at time zone account.timezone >= timestamp '2023-03-01' then 72 else 24 end as hours
  from scratch.reported_id as reported join dim_account as account using (account)
)
select reported_ix,
  coalesce(epoch(expires_at) - hours * 3600, epoch(first_delivered_at)) as opened_at,
  coalesce(epoch(expires_at), epoch(first_delivered_at) + hours * 3600) as expires_at,
  coalesce(unit_type.type, 0)::utinyint as origin
from lasting
left join scratch.unit_type on unit_type.word = case origin when 'customer_initiated' then 'user_initiated' when 'marketing_lite' then 'marketing' else origin end;
