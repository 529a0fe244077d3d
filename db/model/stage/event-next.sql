-- One row per event of a funnel and the earliest event of the same person at the next step that is not before it.
create table scratch.event_next as
select event.event_key, later.event_key as next_key, later.occurred_at as next_at
from scratch.event_at_step as event
asof join scratch.event_at_step as later
  on later.person_key = event.person_key and later.position = event.position + 1 and event.occurred_at <= later.occurred_at;
