import { type SQL, sql } from 'drizzle-orm';
import type { CartChoice } from './cart-choice';
import { inScope } from './conditions';
import type { Cut, Facts, TableFacts } from './facts';
import { bySteps, countedBy, isTimed, keyNames, keysOf, list, peopleMeasures, secondsMeasures, withoutSteps } from './funnel-sql';
import { quantiles } from './measures';
import { factEventStart } from './schema/event';
import type { Warehouse } from './warehouse';

const start = factEventStart;

/** Event files tell neither a line nor a country, and nothing of how people came. */
export const eventDimensions = {
  line: sql`'unknown'`,
  country: sql`'unknown'`,
  campaign: sql`cast(null as varchar)`,
  entry: sql`'unknown'`,
} as const;
const table: TableFacts = { table: start, day: start.localDay, dimensions: eventDimensions, measures: {} };
const dimensions = { ...eventDimensions, step: sql`step` };

/** People on each step of event files, strictly: each step after the one before, none left out, all within the window from the first. */
export const eventPeople = (warehouse: Warehouse, choice: CartChoice): Facts =>
  countedBy(warehouse, dimensions, [...peopleMeasures, ...secondsMeasures], (cut, measures) =>
    bySteps(isTimed(cut, measures) ? withTimes(cut, choice) : peopleSql(cut, choice), cut, 'events', measures),
  );

function withTimes(cut: Cut, choice: CartChoice): SQL {
  const same = keyNames(cut.by).map((key) => sql`and timed.${key} is not distinct from counted.${key}`);
  return sql`select counted.*, timed.quantiles from (${peopleSql(cut, choice)}) as counted
    left join (${secondsSql(cut, choice)}) as timed on timed.position = counted.position ${sql.join(same, sql` `)}`;
}

const slicesOf = (cut: Cut): readonly [keys: readonly SQL[], columns: readonly SQL[]] => {
  const names = keysOf(cut.by);
  const keys = keyNames(cut.by);
  return [keys, names.map((name, at) => sql`${eventDimensions[name as keyof typeof eventDimensions]} as ${keys[at]}`)];
};
const where = (cut: Cut, { windowSeconds }: CartChoice): SQL => {
  const within = sql`${start.seconds} <= ${sql.raw(String(windowSeconds))}`;
  return inScope({ ...table, only: within }, withoutSteps(cut)) ?? within;
};

function peopleSql(cut: Cut, choice: CartChoice): SQL {
  const [keys, columns] = slicesOf(cut);
  const same = keys.map((key) => sql`and person.${key} is not distinct from slice.${key}`);
  return sql`
    with person as (
      select distinct ${list([...columns, sql`${start.personKey} as person_key`, sql`${start.position} as position`])} from ${start} where ${where(cut, choice)}
    ),
    slice as (select ${keys.length ? sql`distinct ${list(keys)}` : sql`1 as one`}${keys.length ? sql` from person` : sql``})
    select ${list([...keys.map((key) => sql`slice.${key}`), sql`step.position`])}, count(person.person_key) as people, 0 as inferred_people
    from slice cross join dim_funnel_step as step
    left join person on person.position = step.position ${sql.join(same, sql` `)}
    where step.funnel = 'events' group by ${list([...keys.map((key) => sql`slice.${key}`), sql`step.position`])}`;
}

function secondsSql(cut: Cut, choice: CartChoice): SQL {
  const keys = keyNames(cut.by);
  return sql`select ${list([...keys, sql`position`])}, ${quantiles(sql`gap`, [0.5, 0.75, 0.9])} as quantiles
    from (${eventGaps(cut, choice)}) as gaps group by ${list([...keys, sql`position`])}`;
}

/** A row a slice, person and step with the seconds from the step before; one journey a person: the earliest of those that lead deepest. */
export function eventGaps(cut: Cut, choice: CartChoice): SQL {
  const [keys, columns] = slicesOf(cut);
  const person = list([...keys, sql`person_key`]);
  return sql`
    with reached as (
      select ${list([...columns, sql`${start.personKey} as person_key`, sql`${start.startKey} as start_key`, sql`${start.position} as position`, sql`${start.seconds} as seconds`])}
      from ${start} where ${where(cut, choice)}
    ),
    journey as (select ${person}, start_key, max(position) as depth from reached group by ${person}, start_key),
    best as (select ${person}, arg_min(start_key, (-depth, start_key)) as start_key from journey group by ${person}),
    timed as (
      select reached.*, seconds - lag(seconds) over (partition by ${list([...keys.map((key) => sql`reached.${key}`), sql`reached.person_key`])} order by position) as gap
      from reached semi join best on best.start_key = reached.start_key and best.person_key = reached.person_key
    )
    select * from timed where gap is not null`;
}
