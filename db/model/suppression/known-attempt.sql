-- One row per person, day and kind of what was sent to it: how many; none where no rule asks for them.
insert into scratch.known_event
select person_key, 'attempted_messages' as metric, local_day as day, local_day as sent_day, is_promotion, count(*) as count
from scratch.known_message
where direction = 'outbound' and exists (select 1 from scratch.suppression_part where metric = 'attempted_messages')
group by all order by person_key;
