-- One row per person and day of its messages: how many; none where no rule asks for them.
insert into scratch.known_event
select person_key, 'inbound_messages' as metric, local_day as day, local_day as sent_day, false as is_promotion, count(*) as count
from scratch.known_message
where direction = 'inbound' and exists (select 1 from scratch.suppression_part where metric = 'inbound_messages')
group by all order by person_key;
