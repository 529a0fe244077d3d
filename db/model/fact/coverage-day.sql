-- One row per line and local day from the line's first to its last: logged, partial (under a quarter of its usual traffic, or the log begins or
-- ends within the day with under half of it) or missing (no message though at least five are usual). Usual = median of the four weeks around.
create table coverage_day as
with traffic as (
  select line, local_day, count(*) as messages from fact_message group by all
),
span as (select line, min(local_day) as first_day, max(local_day) as last_day from traffic group by line),
day as (
  select line, unnest(generate_series(first_day, last_day, interval 1 day))::date as local_day, first_day, last_day from span
),
filled as (
  select day.*, coalesce(messages, 0) as messages from day left join traffic using (line, local_day)
),
usual as (
  select *, median(messages) over (partition by line order by local_day rows between 14 preceding and 14 following) as usual_messages from filled
)
select line, local_day, messages::integer as messages, usual_messages::double as usual_messages,
  case
    when messages = 0 and usual_messages >= 5 then 'missing'
    when usual_messages >= 20 and messages < usual_messages / 4 then 'partial'
    when local_day in (first_day, last_day) and first_day <> last_day and usual_messages >= 20 and messages < usual_messages / 2 then 'partial'
    else 'logged'
  end as state
from usual order by all;
