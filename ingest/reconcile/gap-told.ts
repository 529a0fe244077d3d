import { fullTier } from './full-tier';

/**
 * What Meta's analytics tell of days without log, less what we have of the same hours, by account, month and cell: charged units, those of the free tier
 * too where the account used it up (`all_units`: always; `free_units`: those alone, there). `has_country` and `has_category`: what they tell apart. Where analytics cut their days in
 * another zone, or tell of whole months (`is_month`), all their points that touch the day count, with ours of the same points taken off. Half-hours count
 * as the whole day that they belong to: Meta tells none of a half-hour without units, and of a unit at its edge another one than our log.
 */
export const gapTold = `
  with day_of as (
    select line.*, timezone(zone.timezone, timezone('UTC', line.started_at))::date as local_day, zone.timezone
    from fact_statement_line as line join dim_account as zone using (account)
  ),
  whole as (
    select * exclude (local_day, timezone) replace (
      case when is_part then timezone('UTC', timezone(timezone, local_day::timestamp)) else started_at end as started_at,
      case when is_part then timezone('UTC', timezone(timezone, (local_day + 1)::timestamp)) else ended_at end as ended_at)
    from (select *, ended_at - started_at < interval 20 hour as is_part from day_of)
  ),
  point as (
    select told.account, told.month, told.line, told.country, told.category, told.use, told.pricing_type, told.units, told.started_at, told.ended_at,
      told.ended_at - told.started_at > interval 26 hour as is_month
    from whole as told
    where told.source = 'analytics' and told.entry = 'unit' and told.use in ('counted', 'free') and told.units is not null
      and exists (
        select 1 from scratch.gap_day as gap
        where gap.told_by = case when told.ended_at - told.started_at > interval 26 hour then 'month' else 'day' end
          and (gap.told_by = 'day' or gap.month = told.month) and gap.account = told.account and coalesce(told.line, gap.line) = gap.line
          and told.started_at < gap.to_at and told.ended_at > gap.from_at)
  ),
  detail as (
    select account, month, bool_or(country is not null) as has_country, bool_or(category is not null) as has_category,
      bool_or(is_month) as is_month
    from point group by all
  ),
  hours as (select distinct account, month, line, started_at, ended_at from point),
  side as (
    select account, month, line, country, category, units, use = 'counted' as is_charged from point where use = 'counted' or pricing_type = 'free_tier'
    union all by name
    select hours.account, hours.month, hours.line, case when has_country then unit.country end as country,
      case when has_category then unit.category end as category, -1 as units, unit.free_reason is null as is_charged
    from hours join detail using (account, month)
    join scratch.reconciled_unit as unit on unit.account = hours.account and coalesce(hours.line, unit.line) = unit.line
      and unit.opened_at >= hours.started_at and unit.opened_at < hours.ended_at and coalesce(unit.free_reason, 'free_tier') = 'free_tier'
  ),
  ${fullTier},
  home as (
    select gap.account, gap.month, min(line.country) as line_country from scratch.gap_day as gap join dim_line as line using (line)
    where gap.told_by is not null group by all having count(distinct line.country) = 1
  )
  select side.account, side.month, home.line_country, coalesce(side.country, 'unknown') as country, coalesce(market_of.market, 'unknown') as market,
    coalesce(side.category, 'unknown') as category, detail.has_country, detail.has_category, detail.is_month,
    sum(side.units) filter (where side.is_charged or full_tier.account is not null) as units, sum(side.units) as all_units,
    coalesce(sum(side.units) filter (where not side.is_charged and full_tier.account is not null), 0) as free_units
  from side join detail using (account, month) left join home using (account, month) left join scratch.market_of using (country)
  left join full_tier on full_tier.account = side.account and full_tier.billing_month = side.month
  group by all`;
