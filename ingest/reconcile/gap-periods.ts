import { fullTier } from './full-tier';

/**
 * Charged units that days without log would have brought, by account, month and class: the mean of the same weekdays of five weeks around that have a
 * log (week 0), and what each of those weeks brought beyond it; those of the free tier too where the account used it up (`all_units`: always).
 * Partly logged days count in part. `told_by`: of days of which, or of whose `month`, Meta's analytics tell; `quiet_month`: of days that are lost only
 * because analytics tell more of their month than our log.
 */
export const gapPeriods = `
  with logged as (
    select line, local_day from coverage_day where state = 'logged'
    except select line, local_day from scratch.gap_day
  ),
  around as (
    select gap.line, gap.local_day, gap.month, gap.share,
      case when gap.is_quiet and gap.told_by = 'month' then 'quiet_month' else gap.told_by end as told_by, gap.account as holder, logged.local_day as other_day,
      date_diff('day', gap.local_day, logged.local_day) // 7 as week
    from scratch.gap_day as gap join logged on logged.line = gap.line and isodow(logged.local_day) = isodow(gap.local_day)
      and abs(logged.local_day - gap.local_day) <= 35
  ),
  ${fullTier},
  brought as (
    select around.line, around.local_day, around.month, around.share, around.told_by, around.week, coalesce(around.holder, unit.account) as account,
      unit.model, unit.category, unit.country, unit.market,
      sum(unit.units) filter (where unit.is_charged or full_tier.account is not null and unit.free_reason = 'free_tier') as units,
      sum(unit.units) filter (where unit.is_charged or unit.free_reason = 'free_tier') as all_units
    from around join dim_unit as unit on unit.line = around.line and unit.local_day = around.other_day and unit.run = 'actual' and not unit.is_pro_forma
    left join full_tier on full_tier.account = coalesce(around.holder, unit.account) and full_tier.billing_month = around.month
    group by all
  ),
  days as (select line, local_day, count(*) as days from around group by all),
  usual as (
    select line, local_day, month, share, told_by, account, model, category, country, market,
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
  select period.account, period.month, period.told_by, period.line, line.country as line_country, period.model, period.category, period.country,
    period.market, period.week, sum(period.units) as units, sum(period.all_units) as all_units
  from period join dim_line as line on line.line = period.line group by all`;
