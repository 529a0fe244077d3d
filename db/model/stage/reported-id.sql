-- One row per conversation id that a delivered, read or played status carries and a delivered message follows. An id seen only on `sent` opens
-- nothing, and the ids of per-message prices (PMP) name no conversation. An expiry counts if it lies within 74 hours after the id was first told.
create table scratch.reported_id as
with told as (
  select conversation_id, origin, expires_at, occurred_at, status in ('delivered', 'read', 'played') as is_arrival
  from scratch.stage_status
  where conversation_id is not null and not coalesce(is_test, false) and pricing_model is distinct from 'PMP'
),
begun as (
  select conversation_id, min(occurred_at) as first_told_at, max(origin) as origin from told group by conversation_id having bool_or(is_arrival)
),
length as (
  select conversation_id, max(told.expires_at) as expires_at
  from told join begun using (conversation_id)
  where told.expires_at > first_told_at and told.expires_at <= first_told_at + interval 74 hours group by conversation_id
),
delivered as (
  select reported_conversation_id as conversation_id, min(delivered_at) as first_delivered_at,
    min(account) as account, min(line) as line, min(contact_key) as contact_key
  from fact_message where reported_conversation_id is not null and delivered_at is not null and contact_key is not null group by all
)
select (row_number() over (order by conversation_id) - 1)::integer as reported_ix, conversation_id, origin, expires_at, first_delivered_at,
  account, line, contact_key
from delivered join begun using (conversation_id) left join length using (conversation_id);
