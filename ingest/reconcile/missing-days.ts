import type { BillInput } from './bill';
import { cellKey } from './bill';
import type { Statement } from './statement';
import type { Expected } from './surprise';
import type { RowsOf, UnitClass } from './unit-log';
import type { Way } from './way';

type Usual = {
  readonly account: string;
  readonly month: string;
  readonly unitClass: UnitClass;
  readonly units: number;
  readonly all: number;
};

/** What each statement's days without log would usually have brought, by its cells. */
export async function readMissing(rowsOf: RowsOf, placeOf: BillInput['placeOf']): Promise<(statement: Statement, way: Way) => Expected> {
  const usual = (await rowsOf(usualUnits)).map(
    (row): Usual => ({
      account: String(row.account),
      month: String(row.month),
      unitClass: {
        account: String(row.account),
        line: String(row.line),
        lineCountry: String(row.line_country ?? 'unknown'),
        model: String(row.model),
        category: String(row.category),
        country: String(row.country),
        market: String(row.market),
      },
      units: Number(row.units ?? 0),
      all: Number(row.all_units ?? 0),
    }),
  );
  return (statement, way) => {
    const expected = new Map<string, number>();
    for (const { account, month, unitClass, units, all } of usual) {
      if (month !== statement.month || !statement.scope.includes(account)) continue;
      const { country, market } = placeOf(unitClass, 'customer');
      const place = statement.placeBy === 'country' ? country : statement.placeBy === 'market' ? market : 'unknown';
      const key = cellKey(place, statement.hasCategory ? unitClass.category : 'unknown');
      expected.set(key, (expected.get(key) ?? 0) + (way.order === 'none' ? all : units));
    }
    return expected;
  };
}

/** Accounts and months in which our log has any message or unit. */
export async function readLogged(rowsOf: RowsOf): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(`select distinct account, strftime(local_day, '%Y-%m') as month from fact_message
    union select account, billing_month from scratch.reconciled_unit`);
  return new Set(rows.map(({ account, month }) => `${account}|${month}`));
}

/**
 * Charged units by account, month and class that days without log would have brought: the mean of the same weekdays of five weeks around, those of
 * the free tier too where the account used it up. Days are missing by the line's usual traffic, partly logged ones in part, and those of the
 * month before the log begins or after it ends.
 */
const usualUnits = `
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
  logged as (select line, local_day from coverage_day where state = 'logged'),
  around as (
    select wanted.line, wanted.local_day, wanted.month, wanted.share, logged.local_day as other_day
    from wanted join logged on logged.line = wanted.line and isodow(logged.local_day) = isodow(wanted.local_day)
      and abs(logged.local_day - wanted.local_day) <= 35
  ),
  days as (select line, local_day, month, any_value(share) as share, count(*) as days from around group by line, local_day, month),
  full_tier as (
    select account, billing_month from dim_unit where run = 'actual' and free_reason = 'free_tier' group by all having sum(units) >= 1000
  ),
  brought as (
    select around.line, around.local_day, unit.account, unit.model, unit.category, unit.country, unit.market,
      sum(unit.units) filter (where unit.is_charged or full_tier.account is not null and unit.free_reason = 'free_tier') as units,
      sum(unit.units) filter (where unit.is_charged or unit.free_reason = 'free_tier') as all_units
    from around join dim_unit as unit on unit.line = around.line and unit.local_day = around.other_day and unit.run = 'actual' and not unit.is_pro_forma
    left join full_tier on full_tier.account = unit.account and full_tier.billing_month = around.month
    group by all
  )
  select brought.account, days.month, brought.line, line.country as line_country, brought.model, brought.category, brought.country, brought.market,
    sum(days.share * brought.units / days.days) as units, sum(days.share * brought.all_units / days.days) as all_units
  from brought join days using (line, local_day) join dim_line as line on line.line = brought.line
  where brought.all_units > 0 group by all`;
