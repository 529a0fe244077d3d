-- One row per first step of a person of the event files (start_key) and step that followed it strictly: each the earliest after the one before, within
-- thirty days; seconds count from the first step. local_day is that of the first step.
create table fact_event_start as
with recursive chain as (
  select event_key as start_key, event_key, occurred_at as begun_at from scratch.event_at_step where position = 1
  union all
  select chain.start_key, next.next_key, chain.begun_at
  from chain join scratch.event_next as next using (event_key)
  where next.next_at <= chain.begun_at + interval 30 days
)
select chain.start_key, event.person_key, event.position, date_diff('second', chain.begun_at, event.occurred_at)::integer as seconds,
  (chain.begun_at at time zone 'UTC') at time zone getvariable('zone') as local_at,
  ((chain.begun_at at time zone 'UTC') at time zone getvariable('zone'))::date as local_day, event.load_id, event.record_line
from chain join scratch.event_at_step as event using (event_key)
order by event.person_key, chain.start_key, event.position;
