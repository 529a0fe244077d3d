import type { RowsOf } from '../build-inputs';
import { type BillInput, cellOfClass } from './bill';
import { gapPeriods } from './gap-periods';
import { gapTold } from './gap-told';
import { borneUnits, type Expected, gapUnitsOf } from './gap-units';
import { pushedOut } from './pushed-out';
import type { Statement } from './statement';
import type { UnitClass } from './unit-log';
import { ourWay, type Way } from './way';

type Row = Readonly<Record<string, unknown>>;

/** Charged units of one class in the days without log of an account's month. */
type Held = {
  readonly account: string;
  readonly month: string;
  readonly unitClass: UnitClass;
  readonly units: number;
  readonly all: number;
};

/** Those of one comparable period, less the mean of all of them; `week` 0 is that mean itself. */
type Brought = Held & { readonly week: number; readonly toldBy: unknown };

/** Those that analytics tell of, less ours; `free` of them took a place of a free tier that was used up later. */
type Told = Held & { readonly free: number; readonly hasCountry: boolean; readonly hasCategory: boolean; readonly isMonth: boolean };

/** What each statement's days without log could hold, by its cells; `cut`: the way that says which units of our log were the last free ones. */
export async function readMissing(rowsOf: RowsOf): Promise<(statement: Statement, way: Way, input: BillInput, cut?: Way) => Expected> {
  const brought = (await rowsOf(gapPeriods)).map((row): Brought => ({ ...held(row), week: Number(row.week), toldBy: row.told_by }));
  const told = (await rowsOf(gapTold)).map(
    (row): Told => ({
      ...held(row),
      free: Number(row.free_units),
      hasCountry: row.has_country === true,
      hasCategory: row.has_category === true,
      isMonth: row.is_month === true,
    }),
  );
  const known = new Map<Statement, Map<string, Expected>>();
  return (statement, way, input, cut = ourWay) => {
    const name = `${way.country}|${way.order === 'none' || way.order === 'ours' ? way.order : 'other'}|${cut === ourWay ? '' : JSON.stringify(cut)}`;
    const ready = known.get(statement)?.get(name);
    if (ready !== undefined) return ready;
    const made = expectedOf(statement, way, cut, brought, told, input);
    known.set(statement, (known.get(statement) ?? new Map<string, Expected>()).set(name, made));
    return made;
  };
}

function expectedOf(
  statement: Statement,
  way: Way,
  cut: Way,
  brought: readonly Brought[],
  told: readonly Told[],
  input: BillInput,
): Expected {
  const isOfStatement = ({ account, month }: Held): boolean => month === statement.month && statement.scope.includes(account);
  const keyOf = ({ unitClass }: Pick<Held, 'unitClass'>): string => cellOfClass(statement, unitClass, way.country, input.placeOf).key;
  const unitsOf = (row: Held): number => (way.order === 'none' ? row.all : row.units);
  const isFitting = ({ hasCountry, hasCategory, isMonth }: Told): boolean =>
    (hasCountry || statement.placeBy === 'nothing') &&
    (hasCategory || !statement.hasCategory) &&
    !(isMonth && statement.source === 'analytics');
  const fitting = told.filter((row) => isOfStatement(row) && isFitting(row));
  const tellers = new Set(
    fitting.flatMap(({ account, isMonth }) => (isMonth ? ['month', 'quiet_month'] : ['day']).map((told) => `${account}|${told}`)),
  );
  const isTold = (row: Brought): boolean => tellers.has(`${row.account}|${row.toldBy}`);
  const rows = brought.filter((row) => isOfStatement(row) && (isTold(row) || row.toldBy !== 'quiet_month'));
  const estimated = periodsOf(
    rows.filter((row) => !isTold(row)),
    keyOf,
    unitsOf,
  );
  const comparable = periodsOf(rows.filter(isTold), keyOf, unitsOf);
  const sums = new Map<string, { all: number; free: number }>();
  for (const row of fitting) {
    const sum = sums.get(keyOf(row)) ?? { all: 0, free: 0 };
    sums.set(keyOf(row), { all: sum.all + unitsOf(row), free: sum.free + row.free });
  }
  const isOfMonth = fitting.some(({ isMonth }) => isMonth);
  const [pushing, ...others] = [...new Set(fitting.filter(({ free }) => free !== 0).map(({ account }) => account))];
  const isPushing = pushing !== undefined && others.length === 0 && way.order === 'ours';
  const borne = new Map<string, number>();
  let places = 0;
  for (const [key, { all, free }] of sums) {
    const support = comparable.byCell.get(key) ?? comparable.none;
    const units = borneUnits(isPushing ? all - free : all, support);
    borne.set(key, units);
    places += borneUnits(all, support) - units;
  }
  if (isPushing && places > 0)
    for (const unitClass of pushedOut(statement, pushing, places, cut, input)) {
      const key = keyOf({ unitClass });
      borne.set(key, (borne.get(key) ?? 0) + 1);
    }
  const cells = [...new Set([...estimated.byCell.keys(), ...borne.keys()])].map(
    (key) => [key, gapUnitsOf(estimated.byCell.get(key) ?? estimated.none, borne.get(key) ?? 0, isOfMonth)] as const,
  );
  return new Map(cells.filter(([, { periods, told: units }]) => units > 0 || periods.some((brought) => brought > 1e-9)));
}

/** Units of each cell in each comparable period; `none` is a cell that no period holds. */
function periodsOf(rows: readonly Brought[], keyOf: (row: Held) => string, unitsOf: (row: Held) => number) {
  const cells = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const byWeek = cells.get(keyOf(row)) ?? new Map<number, number>();
    cells.set(keyOf(row), byWeek.set(row.week, (byWeek.get(row.week) ?? 0) + unitsOf(row)));
  }
  const weeks = [...new Set(rows.map(({ week }) => week))].filter((week) => week !== 0);
  const byCell = new Map(
    [...cells].map(([key, byWeek]) => [key, weeks.map((week) => (byWeek.get(0) ?? 0) + (byWeek.get(week) ?? 0))] as const),
  );
  return { byCell, none: weeks.map(() => 0) };
}

const held = (row: Row): Held => ({
  account: String(row.account),
  month: String(row.month),
  unitClass: {
    account: String(row.account),
    line: String(row.line ?? 'unknown'),
    lineCountry: String(row.line_country ?? 'unknown'),
    model: String(row.model ?? 'unknown'),
    category: String(row.category),
    country: String(row.country),
    market: String(row.market),
  },
  units: Number(row.units ?? 0),
  all: Number(row.all_units ?? 0),
});

/** Accounts and months in which our log has any message or unit. */
export async function readLogged(rowsOf: RowsOf): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(`select distinct account, strftime(local_day, '%Y-%m') as month from fact_message
    union select account, billing_month from scratch.reconciled_unit`);
  return new Set(rows.map(({ account, month }) => `${account}|${month}`));
}
