-- One row per number that a person gave up for another, with the time of the last such change; a return to the old number is a row of its own.
create table scratch.number_change as
select contact_id, new_contact_id, max(occurred_at) as changed_at
from scratch.stage_event
where event = 'number_change' and contact_id is not null and new_contact_id <> contact_id and not coalesce(is_test, false)
group by contact_id, new_contact_id;
