import { type SQL, sql } from 'drizzle-orm';
import type { CartChoice } from './cart-choice';
import { type Journeys, journeys } from './cart-journeys';
import { dimensionsOf, inScope } from './conditions';
import type { Cut, Facts, TableFacts } from './facts';
import { countedBy, keysOf, list, peopleBySteps, peopleMeasures, secondsBySteps, secondsMeasures, withoutSteps } from './funnel-sql';
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

/** People on each step of the funnel of carts, and the time between steps, for any window, mode and period. */
export const cartPeople = (warehouse: Warehouse, choice: CartChoice): readonly Facts[] => [
  countedBy(warehouse, dimensions, peopleMeasures, (cut) => peopleBySteps(peopleSql(cut, journeys(choice)), cut, 'carts')),
  countedBy(warehouse, dimensions, secondsMeasures, (cut) => secondsBySteps(secondsSql(cut, journeys(choice)), cut, 'carts')),
];

/** A person counts once, on all steps up to the deepest one, and is inferred where none of the person's journeys shows the step. */
function peopleSql(cut: Cut, { only, depth, seen }: Journeys): SQL {
  const [keys, columns] = keysIn(cut);
  const shown = seen.map((claim, at) => sql`bool_or(${claim}) as ${sql.identifier(`seen_${at + 1}`)}`);
  const reached = seen.map((_, at) => sql`count(*) filter (where depth >= ${position(at)})`);
  const implied = seen.map((_, at) => sql`count(*) filter (where depth >= ${position(at)} and not ${sql.identifier(`seen_${at + 1}`)})`);
  return sql`
    with person as (
      select ${list([...columns, sql`${start.personKey} as person_key`, sql`max(${depth}) as depth`, ...shown])}
      from ${start} where ${whereOf(cut, only)} group by ${list([...keys, sql`person_key`])}
    ),
    counted as (
      select ${list([...keys, sql`[${list(reached)}] as people`, sql`[${list(implied)}] as inferred_people`])}
      from person${keys.length ? sql` group by ${list(keys)}` : sql``}
    )
    select ${list([...keys, sql`unnest([1, 2, 3, 4, 5]) as position`])}, unnest(people) as people, unnest(inferred_people) as inferred_people from counted`;
}

/** One journey a person: the earliest of those that lead deepest. */
function secondsSql(cut: Cut, { only, depth, gaps }: Journeys): SQL {
  const [keys, columns] = keysIn(cut);
  const best = sql`max((${depth}) * 4294967296 + 4294967295 - ${start.startKey})`;
  const times = gaps.map((gap, at) => (at === 0 ? sql`null` : quantiles(gap, [0.5, 0.75, 0.9])));
  return sql`
    with best as (
      select ${list([...columns, sql`${start.personKey} as person_key`, sql`4294967295 - ${best} % 4294967296 as best_key`])}
      from ${start} where ${whereOf(cut, only)} group by ${list([...keys, sql`${start.personKey}`])}
    ),
    counted as (
      select ${list([...keys, sql`[${list(times)}] as quantiles`])}
      from best join ${start} on ${start.startKey} = best.best_key${keys.length ? sql` group by ${list(keys)}` : sql``}
    )
    select ${list([...keys, sql`unnest([1, 2, 3, 4, 5]) as position`])}, unnest(quantiles) as quantiles from counted`;
}

const position = (at: number): SQL => sql.raw(String(at + 1));

function keysIn({ by }: Cut): readonly [keys: readonly SQL[], columns: readonly SQL[]] {
  const names = keysOf(by);
  const keys = names.map((name) => sql`${sql.identifier(`by_${name}`)}`);
  return [keys, names.map((name, at) => sql`${dimensionsOf.cartStart[name as keyof typeof dimensionsOf.cartStart]} as ${keys[at]}`)];
}

const whereOf = (cut: Cut, only: SQL): SQL => inScope({ ...table, only }, withoutSteps(cut)) ?? only;
