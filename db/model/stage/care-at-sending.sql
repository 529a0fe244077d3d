-- One row per outbound message of unknown type and category that was sent within 24 hours of the customer's last message: it is taken for a
-- free-form answer. Outside a care window only a template arrives. The replays of later models ask this of a log of any time.
create table scratch.care_at_sending as
with unknown_message as (
  select message_key, account, line, contact_key, occurred_at from fact_message
  where direction = 'outbound' and type = 'unknown' and category is null and contact_key is not null
),
written as (
  select account, line, contact_key, occurred_at from fact_message
  where direction = 'inbound' and contact_key in (select contact_key from unknown_message)
)
select unknown_message.message_key
from unknown_message asof join written
  on written.account = unknown_message.account and written.line = unknown_message.line and written.contact_key = unknown_message.contact_key
  and unknown_message.occurred_at >= written.occurred_at
where unknown_message.occurred_at < written.occurred_at + interval 24 hours;
