import { type SQL, sql } from 'drizzle-orm';
import type { CartChoice } from './cart-choice';
import { type Journeys, journeys } from './cart-journeys';
import { dimensionsOf, inScope } from './conditions';
import type { Cut, Facts, TableFacts } from './facts';
import { bySteps, countedBy, isTimed, keyNames, keysOf, list, peopleMeasures, secondsMeasures, withoutSteps } from './funnel-sql';
import { quantiles } from './measures';
import { factCartStart } from './schema/cart';
import type { Warehouse } from './warehouse';

const start = factCartStart;
const table: TableFacts = {
  table: start,
  day: start.localDay,
  dimensions: dimensionsOf.cartStart,
  measures: {},
};
const dimensions = { ...dimensionsOf.cartStart, step: sql`step` };
const positions = [1, 2, 3, 4, 5] as const;

/** People on each step of the funnel of carts, and the time between steps, for any window, mode and period. */
export const cartPeople = (warehouse: Warehouse, choice: CartChoice): Facts =>
  countedBy(warehouse, dimensions, [...peopleMeasures, ...secondsMeasures], (cut, measures) =>
    bySteps(countedSql(cut, journeys(choice), isTimed(cut, measures)), cut, 'carts', measures),
  );

/**
 * A row a slice and person: the steps that any of the person's journeys shows, as bits from the first step on, and the earliest of the journeys that
 * lead deepest. A journey comes as deep as its last step shown, and so do all of them together: that is the highest bit.
 */
export function personSql(cut: Cut, { only, depth, seen }: Journeys, isBestAsked: boolean): SQL {
  const names = keysOf(cut.by);
  const keys = keyNames(cut.by);
  const columns = names.map((name, at) => sql`${dimensionsOf.cartStart[name as keyof typeof dimensionsOf.cartStart]} as ${keys[at]}`);
  const bits = seen.map((claim, at) => sql`(${claim})::utinyint * ${bitOf(at + 1)}`);
  const best = sql`4294967295 - max((${depth}) * 4294967296 + 4294967295 - ${start.startKey}) % 4294967296 as best_key`;
  return sql`select ${list([...columns, sql`${start.personKey} as person_key`, sql`bit_or(${sql.join(bits, sql` + `)}) as shown`, ...(isBestAsked ? [best] : [])])}
    from ${start} where ${whereOf(cut, only)} group by ${list([...keys, sql`person_key`])}`;
}

/** The beginnings that a cut looks at. */
export const whereOf = (cut: Cut, only: SQL): SQL => inScope({ ...table, only }, withoutSteps(cut)) ?? only;

/** A person counts once, on all steps up to the deepest one, and is inferred where none of the person's journeys shows the step. */
function countedSql(cut: Cut, found: Journeys, isWithTimes: boolean): SQL {
  const keys = keyNames(cut.by);
  const reached = positions.map((step) => sql`count(*) filter (where shown >= ${bitOf(step)})`);
  const implied = positions.map((step) => sql`count(*) filter (where shown >= ${bitOf(step)} and shown & ${bitOf(step)} = 0)`);
  const times = found.gaps.map((gap, at) => (at === 0 ? sql`null` : quantiles(gap, [0.5, 0.75, 0.9])));
  const counts = [sql`[${list(reached)}] as people`, sql`[${list(implied)}] as inferred_people`];
  const best = sql` join ${start} on ${start.startKey} = person.best_key and ${whereOf(cut, found.only)}`;
  const told = ['people', 'inferred_people', ...(isWithTimes ? ['quantiles'] : [])];
  return sql`
    with person as (${personSql(cut, found, isWithTimes)}),
    counted as (
      select ${list([...keys, ...counts, ...(isWithTimes ? [sql`[${list(times)}] as quantiles`] : [])])}
      from person${isWithTimes ? best : sql``}${keys.length ? sql` group by ${list(keys)}` : sql``}
    )
    select ${list([...keys, sql`unnest([1, 2, 3, 4, 5]) as position`, ...told.map((name) => sql`unnest(${sql.identifier(name)}) as ${sql.identifier(name)}`)])} from counted`;
}

const bitOf = (step: number): SQL => sql.raw(String(1 << (step - 1)));
