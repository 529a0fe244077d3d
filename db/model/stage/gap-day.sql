-- One row per line and day without log, or with part of one (share: how much of it is lost), in the month of a statement: the account that held the line
-- on it (null: none, or two), its begin and end, and what Meta's analytics tell of: the day itself (told_by: day), no more than its month (month) or
-- neither (null). Days are missing by the line's usual traffic, so are those of the month before the log begins or after it ends, and those of a line
-- that is quiet all day (is_quiet), though it rarely is, of which, or of whose month, analytics tell units that are not in the log.
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
point as (
  select told.*, ended_at - started_at <= interval 26 hour as is_short,
    min(started_at) over (partition by account, line) as first_at, max(ended_at) over (partition by account, line) as last_at,
    timezone(zone.timezone, timezone('UTC', started_at))::date as local_day, zone.timezone
  from fact_statement_line as told join dim_account as zone using (account)
  where source = 'analytics' and entry = 'unit' and use in ('counted', 'free') and units is not null
),
analysed as (
  select account, local_day, any_value(timezone('UTC', timezone(timezone, local_day::timestamp))) as from_at,
    any_value(timezone('UTC', timezone(timezone, (local_day + 1)::timestamp))) as to_at,
    sum(units) filter (where use = 'counted' or pricing_type = 'free_tier') as units
  from point where is_short group by all
),
analysed_month as (
  select account, timezone, min(started_at) as from_at, max(ended_at) as to_at, sum(units) filter (where use = 'counted' or pricing_type = 'free_tier') as units
  from point where not is_short group by account, timezone, month
),
quarter as (
  select account, time_bucket(interval 15 minute, opened_at) as quarter, count(*) as units
  from scratch.reconciled_unit where coalesce(free_reason, 'free_tier') = 'free_tier' group by all
),
counted as (
  select account, timezone(zone.timezone, timezone('UTC', quarter))::date as local_day, sum(units) as units
  from quarter join dim_account as zone using (account) group by all
),
lacking_month as (
  select analysed_month.* exclude (units) from analysed_month left join quarter
    on quarter.account = analysed_month.account and quarter >= from_at and quarter < to_at
  group by all having any_value(analysed_month.units) > coalesce(sum(quarter.units), 0)
),
lacking as (
  select analysed.account, local_day, from_at, to_at
  from analysed left join counted using (account, local_day) where analysed.units > coalesce(counted.units, 0)
  union
  select account, day::date, timezone('UTC', timezone(timezone, day)), timezone('UTC', timezone(timezone, day + interval 1 day))
  from (
    select account, timezone, unnest(generate_series(
      timezone(timezone, timezone('UTC', from_at))::date::timestamp, timezone(timezone, timezone('UTC', to_at - interval 1 second))::date::timestamp, interval 1 day)) as day
    from lacking_month
  )
),
busy as (
  select distinct line, time_bucket(interval 15 minute, busy_at) as busy_at
  from (select line, occurred_at as busy_at from fact_message union all select line, delivered_at from fact_message)
  where busy_at >= (select min(from_at) from lacking) and busy_at < (select max(to_at) from lacking)
),
quiet as (
  select distinct span.line, lacking.local_day, 1.0 as share, strftime(lacking.local_day, '%Y-%m') as month, lacking.from_at, lacking.to_at
  from lacking join dim_line_span as span on span.account = lacking.account
    and lacking.from_at < coalesce(span.valid_until, timestamp '9999-01-01') and lacking.to_at > coalesce(span.valid_from, timestamp '0001-01-01')
  join coverage_day as day on day.line = span.line and day.local_day = lacking.local_day and day.usual_messages >= 1
  where not exists (select 1 from wanted where wanted.line = span.line and wanted.from_at < lacking.to_at and wanted.to_at > lacking.from_at)
    and not exists (select 1 from busy where busy.line = span.line and busy.busy_at >= lacking.from_at and busy.busy_at < lacking.to_at)
),
unlogged as (select *, false as is_quiet from wanted union all by name select *, true as is_quiet from quiet),
held as (
  select unlogged.line, unlogged.local_day, any_value(span.account) as account
  from unlogged join dim_line_span as span on span.line = unlogged.line
    and unlogged.local_day + interval 12 hour >= coalesce(span.valid_from, timestamp '0001-01-01')
    and unlogged.local_day + interval 12 hour < coalesce(span.valid_until, timestamp '9999-01-01')
  group by all having count(distinct span.account) = 1
),
told as (
  select unlogged.line, unlogged.local_day, case when bool_or(point.is_short) then 'day' else 'month' end as told_by
  from unlogged join held using (line, local_day)
  join point on point.account = held.account and coalesce(point.line, unlogged.line) = unlogged.line
    and point.started_at < unlogged.to_at and point.ended_at > unlogged.from_at
  where point.first_at <= unlogged.from_at and point.last_at >= unlogged.to_at
  group by all
)
select unlogged.*, held.account, told.told_by
from unlogged left join held using (line, local_day) left join told using (line, local_day);
