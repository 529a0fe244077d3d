-- One row per line and local day from the line's first to its last: logged, partial or missing, judged by the people who usually write or are written
-- to (messages come in bursts, people hardly do). Usual is the median of the same weekday in the nine weeks around that have any traffic, so that a
-- closed Sunday is no gap and a lost month is one; without another such weekday, of all their days. Missing: nobody, on a day that would be empty by
-- chance less than once in e^9: where nine come at random, or fewer who come the more steadily (unsteadiness: how far days around fall short of the
-- usual, 1 where people come at random) and few days around are empty. Partial: under a quarter of at least sixteen; on the log's first and last day,
-- under half.
create table coverage_day as
with traffic as (
  select line, local_day, count(*) as messages, count(distinct coalesce(contact_key, -1)) as people from fact_message group by all
),
span as (select line, min(local_day) as first_day, max(local_day) as last_day from traffic group by line),
day as (
  select line, unnest(generate_series(first_day, last_day, interval 1 day))::date as local_day, first_day, last_day from span
),
filled as (
  select day.*, date_trunc('week', local_day)::date as week, coalesce(messages, 0) as messages, coalesce(people, 0) as people
  from day left join traffic using (line, local_day)
),
active as (
  select line, week, row_number() over (partition by line order by week) as week_ix
  from (select distinct line, week from filled where people > 0)
),
placed as (
  select filled.*, active.week = filled.week as is_active, active.week_ix + case when active.week = filled.week then 0 else 0.5 end as week_ix
  from filled asof join active on active.line = filled.line and filled.week >= active.week
),
around as (
  select day.line, day.local_day, count(*) as days, count(*) filter (where other.people = 0) as empty_days,
    list(other.people) filter (where other.people > 0) as busy_days,
    coalesce(median(other.people) filter (where isodow(other.local_day) = isodow(day.local_day)), median(other.people)) as usual_people,
    coalesce(median(other.messages) filter (where isodow(other.local_day) = isodow(day.local_day)), median(other.messages)) as usual_messages
  from placed as day join placed as other
    on other.line = day.line and other.is_active and other.local_day <> day.local_day and abs(other.week_ix - day.week_ix) <= 4
  group by all
),
judged as (
  select *, (1 + coalesce(list_sum([2 * greatest(0, usual_people - busy) ** 2 / nullif(usual_people, 0) for busy in busy_days]), 0)) / (1 + coalesce(len(busy_days), 0))
    as unsteadiness
  from around
)
select line, local_day, messages::integer as messages, usual_messages::double as usual_messages,
  case
    when people = 0 and (usual_people >= 9
      or empty_days * 3 <= days and unsteadiness < 1 and usual_people * ln(unsteadiness) / (unsteadiness - 1) >= 9) then 'missing'
    when usual_people >= 16 and people < usual_people / 4 then 'partial'
    when local_day in (first_day, last_day) and first_day <> last_day and usual_people >= 12 and people < usual_people / 2 then 'partial'
    else 'logged'
  end as state
from filled left join judged using (line, local_day) order by all;
