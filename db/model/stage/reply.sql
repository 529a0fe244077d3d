-- One row per outbound message that a customer answered by quoting it: the earliest answer.
create table scratch.reply as
select context_message_id as message_id, min(occurred_at) as replied_at
from scratch.inbound where context_message_id is not null group by context_message_id;
