-- One row per message whose statuses carry a reported conversation. Joined apart from the messages' other columns: at ten million messages the join
-- and the writing of the whole row did not fit into the memory of a build at once.
create table scratch.reported_message as
select message.message_key, reported.reported_ix
from fact_message as message join scratch.reported_id as reported on reported.conversation_id = message.reported_conversation_id;
