-- One row per step of the funnel of event files, in order: the steps that a load named, else those that are told, in the order in which people
-- come to them (the mean place of each among a person's first steps; one that stands alone with everybody comes first).
create table scratch.event_step as
with named as (select step, min(position) as place, true as is_named from scratch.stage_funnel_step where step is not null group by step),
firsts as (select person_id, step, min(occurred_at) as first_at from scratch.stage_funnel_event where step is not null group by person_id, step),
placed as (
  select step, (rank() over (partition by person_id order by first_at) - 1) / nullif(count(*) over (partition by person_id) - 1, 0)::double as place
  from firsts
),
told as (select step, coalesce(avg(place), 0) as place, count(*) as people from placed group by step)
select step, (row_number() over (order by place, people desc, step))::integer as position, is_named
from (
  select step, place, 0 as people, is_named from named
  union all select step, place, people, false from told where not exists (from named)
) as step;
