-- One row per message: its dense number, in the order of its hashed id, so that a rebuild numbers alike.
create table scratch.message_number as
with message as (
  select message_id from scratch.inbound union all select message_id from scratch.status_of_message
  union all select message_id from scratch.sent_content anti join scratch.status_of_message using (message_id)
)
select message_id, (row_number() over (order by message_id) - 1)::integer as message_key from message;
