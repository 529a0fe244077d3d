-- One row per line and day without log, or with part of one (share: how much of it is lost), in the month of a statement: the account that held the line
-- on it (null: none, or two), its begin and end, and whether Meta's analytics by day or half-hour tell of it (is_told). Days are missing by the line's
-- usual traffic, and so are those of the month before the log begins or after it ends.
create table scratch.gap_day as
with bound as (select getvariable('log_begin_day') as first_day, getvariable('log_end_day') as last_day),
gap as (
  select line, local_day, case state when 'missing' then 1.0 else greatest(0, 1 - messages / nullif(usual_messages, 0)) end as share
  from coverage_day where state <> 'logged'
  union all
  select line, day, 1.0 from (select distinct line from coverage_day) cross join bound
  cross join unnest(generate_series(first_day - interval 31 day, last_day + interval 31 day, interval 1 day)) as beside(day)
  where day < first_day or day > last_day
),
wanted as (
  select distinct gap.line, gap.local_day::date as local_day, gap.share, strftime(gap.local_day, '%Y-%m') as month,
    timezone('UTC', timezone(getvariable('zone'), gap.local_day::date::timestamp)) as from_at,
    timezone('UTC', timezone(getvariable('zone'), (gap.local_day::date + 1)::timestamp)) as to_at
  from gap join (select distinct month from fact_statement_line) as told on told.month = strftime(gap.local_day, '%Y-%m')
),
held as (
  select wanted.line, wanted.local_day, any_value(span.account) as account
  from wanted join dim_line_span as span on span.line = wanted.line
    and wanted.local_day + interval 12 hour >= coalesce(span.valid_from, timestamp '0001-01-01')
    and wanted.local_day + interval 12 hour < coalesce(span.valid_until, timestamp '9999-01-01')
  group by all having count(distinct span.account) = 1
),
point as (
  select account, line, started_at, ended_at, min(started_at) over (partition by account, line) as first_at, max(ended_at) over (partition by account, line) as last_at
  from fact_statement_line
  where source = 'analytics' and entry = 'unit' and use in ('counted', 'free') and units is not null and ended_at - started_at <= interval 26 hour
),
told as (
  select distinct wanted.line, wanted.local_day
  from wanted join held using (line, local_day)
  join point on point.account = held.account and coalesce(point.line, wanted.line) = wanted.line
    and point.started_at < wanted.to_at and point.ended_at > wanted.from_at
  where point.first_at <= wanted.from_at and point.last_at >= wanted.to_at
)
select wanted.*, held.account, told.line is not null as is_told
from wanted left join held using (line, local_day) left join told using (line, local_day);
