-- One row per person, day of delivery, day of sending and kind of what reached it: how many; none where no rule asks for them.
insert into scratch.known_event
select person_key, 'delivered_messages' as metric, delivered_day as day, local_day as sent_day, is_promotion, count(*) as count
from scratch.known_message
where direction = 'outbound' and delivered_day is not null and exists (select 1 from scratch.suppression_part where metric = 'delivered_messages')
group by all order by person_key;
