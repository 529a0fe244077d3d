-- One row per person, step and instant of event files, numbered in time.
create table scratch.event_at_step as
select (row_number() over (order by event.occurred_at, person_key, step.position) - 1)::integer as event_key, person_key, step.position, event.occurred_at,
  min(event.load_id) as load_id, arg_min(event.record_line, (event.load_id, event.record_line)) as record_line
from scratch.stage_funnel_event as event
join scratch.event_step as step using (step)
join (select person_id, (row_number() over (order by person_id) - 1)::integer as person_key from scratch.stage_funnel_event group by person_id) using (person_id)
group by person_key, step.position, event.occurred_at;
