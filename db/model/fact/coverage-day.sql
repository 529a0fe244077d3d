-- One row per line and local day from the line's first to its last: logged, partial or missing, judged by the people who usually write or are written to
-- (median of the four weeks around; messages come in bursts, people hardly do). Missing: nobody, though seven people are usual, or five where no
-- other day around is empty. Partial: under a quarter of at least twelve usual people; on the log's first and last day, under half.
create table coverage_day as
with traffic as (
  select line, local_day, count(*) as messages, count(distinct contact_key) as people from fact_message group by all
),
span as (select line, min(local_day) as first_day, max(local_day) as last_day from traffic group by line),
day as (
  select line, unnest(generate_series(first_day, last_day, interval 1 day))::date as local_day, first_day, last_day from span
),
filled as (
  select day.*, coalesce(messages, 0) as messages, coalesce(people, 0) as people from day left join traffic using (line, local_day)
),
usual as (
  select *, median(messages) over around as usual_messages, median(people) over around as usual_people,
    count(*) filter (where people = 0) over around as empty_days, count(*) over around as days
  from filled
  window around as (partition by line order by local_day rows between 14 preceding and 14 following)
)
select line, local_day, messages::integer as messages, usual_messages::double as usual_messages,
  case
    when people = 0 and (usual_people >= 7 or usual_people >= 5 and empty_days = 1 and days >= 8) then 'missing'
    when usual_people >= 12 and people < usual_people / 4 then 'partial'
    when local_day in (first_day, last_day) and first_day <> last_day and usual_people >= 12 and people < usual_people / 2 then 'partial'
    else 'logged'
  end as state
from usual order by all;
