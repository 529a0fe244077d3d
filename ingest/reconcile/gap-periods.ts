/**
 * Charged units that days without log would have brought, by account, month and class: the mean of the same weekdays of five weeks around that have a
 * log (week 0), and what each of those weeks brought beyond it; those of the free tier too where the account used it up (`all_units`: always).
 * Days are missing by the line's usual traffic, partly logged ones in part, and those of the month before the log begins or after it ends. They
 * belong to the account that held the line on them.
 */
export const gapPeriods = `
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
    select distinct gap.line, gap.local_day::date as local_day, gap.share, strftime(gap.local_day, '%Y-%m') as month
    from gap join (select distinct month from fact_statement_line) as told on told.month = strftime(gap.local_day, '%Y-%m')
  ),
  held as (
    select wanted.line, wanted.local_day, any_value(span.account) as account
    from wanted join dim_line_span as span on span.line = wanted.line
      and wanted.local_day + interval 12 hour >= coalesce(span.valid_from, timestamp '0001-01-01')
      and wanted.local_day + interval 12 hour < coalesce(span.valid_until, timestamp '9999-01-01')
    group by all having count(distinct span.account) = 1
  ),
  logged as (select line, local_day from coverage_day where state = 'logged'),
  around as (
    select wanted.line, wanted.local_day, wanted.month, wanted.share, logged.local_day as other_day,
      date_diff('day', wanted.local_day, logged.local_day) // 7 as week
    from wanted join logged on logged.line = wanted.line and isodow(logged.local_day) = isodow(wanted.local_day)
      and abs(logged.local_day - wanted.local_day) <= 35
  ),
  full_tier as (
    select account, billing_month from dim_unit where run = 'actual' and free_reason = 'free_tier' group by all having sum(units) >= 1000
  ),
  brought as (
    select around.line, around.local_day, around.month, around.share, around.week, coalesce(held.account, unit.account) as account,
      unit.model, unit.category, unit.country, unit.market,
      sum(unit.units) filter (where unit.is_charged or full_tier.account is not null and unit.free_reason = 'free_tier') as units,
      sum(unit.units) filter (where unit.is_charged or unit.free_reason = 'free_tier') as all_units
    from around join dim_unit as unit on unit.line = around.line and unit.local_day = around.other_day and unit.run = 'actual' and not unit.is_pro_forma
    left join held on held.line = around.line and held.local_day = around.local_day
    left join full_tier on full_tier.account = coalesce(held.account, unit.account) and full_tier.billing_month = around.month
    group by all
  ),
  days as (select line, local_day, count(*) as days from around group by all),
  usual as (
    select line, local_day, month, share, account, model, category, country, market,
      any_value(share) * sum(units) / any_value(days) as units, any_value(share) * sum(all_units) / any_value(days) as all_units
    from brought join days using (line, local_day) where all_units > 0 group by all
  ),
  period as (
    select usual.* exclude (units, all_units), 0 as week, units, all_units from usual
    union all by name
    select usual.* exclude (units, all_units), around.week,
      usual.share * coalesce(brought.units, 0) - coalesce(usual.units, 0) as units,
      usual.share * coalesce(brought.all_units, 0) - usual.all_units as all_units
    from usual join around using (line, local_day)
    left join brought using (line, local_day, week, account, model, category, country, market)
  )
  select period.account, period.month, period.line, line.country as line_country, period.model, period.category, period.country, period.market,
    period.week, sum(period.units) as units, sum(period.all_units) as all_units
  from period join dim_line as line on line.line = period.line group by all`;
