-- One row per person, day of delivery and day of sending of promotions that reached it: how many; none where no rule asks for them.
insert into scratch.known_event
select person_key, 'promotions' as metric, delivered_day as day, local_day as sent_day, true as is_promotion, count(*) as count
from scratch.known_message
where direction = 'outbound' and is_promotion and delivered_day is not null and exists (select 1 from scratch.suppression_part where metric = 'promotions')
group by all order by person_key;
