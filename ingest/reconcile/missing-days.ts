import type { BillInput } from './bill';
import { cellKey } from './bill';
import { gapPeriods } from './gap-periods';
import { type Expected, gapUnitsOf } from './gap-units';
import type { Statement } from './statement';
import type { RowsOf, UnitClass } from './unit-log';
import type { Way } from './way';

/** Charged units of one class in one comparable period, less the mean of all of them; `week` 0 is that mean itself. */
type Brought = {
  readonly account: string;
  readonly month: string;
  readonly unitClass: UnitClass;
  readonly week: number;
  readonly units: number;
  readonly all: number;
};

/** What each statement's days without log could hold, by its cells. */
export async function readMissing(rowsOf: RowsOf, placeOf: BillInput['placeOf']): Promise<(statement: Statement, way: Way) => Expected> {
  const brought = (await rowsOf(gapPeriods)).map(
    (row): Brought => ({
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
      week: Number(row.week),
      units: Number(row.units ?? 0),
      all: Number(row.all_units ?? 0),
    }),
  );
  return (statement, way) => {
    const cells = new Map<string, Map<number, number>>();
    const weeks = new Set<number>();
    for (const { account, month, unitClass, week, units, all } of brought) {
      if (month !== statement.month || !statement.scope.includes(account)) continue;
      const { country, market } = placeOf(unitClass, way.country);
      const place = statement.placeBy === 'country' ? country : statement.placeBy === 'market' ? market : 'unknown';
      const key = cellKey(place, statement.hasCategory ? unitClass.category : 'unknown');
      const byWeek = cells.get(key) ?? new Map<number, number>();
      cells.set(key, byWeek.set(week, (byWeek.get(week) ?? 0) + (way.order === 'none' ? all : units)));
      if (week !== 0) weeks.add(week);
    }
    return new Map(
      [...cells]
        .map(([key, byWeek]) => [key, gapUnitsOf([...weeks].map((week) => (byWeek.get(0) ?? 0) + (byWeek.get(week) ?? 0)))] as const)
        .filter(([, { most }]) => most > 1e-9),
    );
  };
}

/** Accounts and months in which our log has any message or unit. */
export async function readLogged(rowsOf: RowsOf): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(`select distinct account, strftime(local_day, '%Y-%m') as month from fact_message
    union select account, billing_month from scratch.reconciled_unit`);
  return new Set(rows.map(({ account, month }) => `${account}|${month}`));
}
