-- One row per message and direction: its dense number, in the order of its hashed id, so that a rebuild numbers alike. One id in both directions
-- (documentation and tests write the same one everywhere) is two messages.
create table scratch.message_number as
with message as (
  select message_id, false as is_outbound from scratch.inbound
  union all select message_id, true from scratch.status_of_message
  union all select message_id, true from scratch.sent_content anti join scratch.status_of_message using (message_id)
)
select message_id, is_outbound, (row_number() over (order by message_id, is_outbound) - 1)::integer as message_key from message;
