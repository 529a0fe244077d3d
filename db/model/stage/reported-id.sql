-- One row per conversation id that a delivered or read status carries, or a sent one whose message was delivered.
-- An id seen only on `sent` statuses of messages never delivered opens nothing.
create table scratch.reported_id as
with told as (
  select conversation_id, message_id, origin, expires_at
  from scratch.stage_status where conversation_id is not null and not coalesce(is_test, false)
),
length as (
  select conversation_id, max(expires_at) as expires_at, max(origin) as origin from told group by conversation_id
),
delivered as (
  select reported_conversation_id as conversation_id, min(delivered_at) as first_delivered_at, min(message_key) as message_key,
    min(account) as account, min(line) as line, min(contact_key) as contact_key
  from fact_message where reported_conversation_id is not null and delivered_at is not null and contact_key is not null group by all
)
select (row_number() over (order by conversation_id) - 1)::integer as reported_ix, conversation_id, origin, expires_at, first_delivered_at,
  account, line, contact_key
from delivered join length using (conversation_id);
