import { and, type SQL, sql } from 'drizzle-orm';
import type { CartChoice } from './cart-choice';
import { type Journeys, journeys } from './cart-journeys';
import { personSql, whereOf } from './cart-people';
import { dimensionsOf } from './conditions';
import { eventDimensions, eventGaps } from './event-people';
import type { RowChoice } from './explain-reference';
import { isChosen } from './explain-row';
import type { Cut, Facts } from './facts';
import { countedBy, keyNames, list, secondsMeasures } from './funnel-sql';
import { groupOfSeconds } from './hour-steps';
import { quantile } from './measures';
import { factCartStart } from './schema/cart';
import type { Warehouse } from './warehouse';

const start = factCartStart;
const shares: Readonly<Record<string, number>> = { seconds_p50: 0.5, seconds_p75: 0.75, seconds_p90: 0.9 };
const ofTimes = ['step', 'hours'];

/** What a journey is cut by: neither the step nor the time to it. */
const cutOfJourneys = ({ from, to, by, filters }: Cut): Cut => ({
  ...{ from, to, by: by.filter((name) => !ofTimes.includes(name)) },
  filters: Object.fromEntries(Object.entries(filters).filter(([name]) => !ofTimes.includes(name))),
});

/** Times from a step to the next, of each person those of the earliest of the journeys that lead deepest; in groups of hours, too. */
export function stepTimes(warehouse: Warehouse, choice: CartChoice): Facts {
  const { funnel } = choice;
  const dimensions = { ...(funnel === 'events' ? eventDimensions : dimensionsOf.cartStart), step: sql`step`, hours: sql`hours` };
  return countedBy(warehouse, dimensions, ['timed', ...secondsMeasures], (cut, measures) => {
    const gaps = funnel === 'events' ? eventGaps(cutOfJourneys(cut), choice) : gapsSql(cutOfJourneys(cut), choice);
    const keys = [
      ...keyNames(cut.by.filter((name) => !ofTimes.includes(name))),
      ...ofTimes.filter((name) => cut.by.includes(name)).map(named),
    ];
    const isOneStep = cut.by.includes('step') || cut.filters.step?.length === 1;
    const columns = measures.map((name) => sql`${measureOf(name, isOneStep)} as ${sql.identifier(name)}`);
    return sql`select ${list([...keys, ...columns])} from (
        select timed.*, step.step as by_step, ${groupOfSeconds(sql`timed.gap`)} as by_hours
        from (${gaps}) as timed join dim_funnel_step as step on step.funnel = ${funnel} and step.position = timed.position
      ) as told${chosenIn(cut)}${keys.length ? sql` group by ${list(keys)}` : sql``}`;
  });
}

/** A row a slice, person and step with the seconds from the step before. */
const gapsSql = (cut: Cut, choice: CartChoice): SQL => gapsOf(cut, journeys(choice), keyNames(cut.by));

function gapsOf(cut: Cut, found: Journeys, columns: readonly SQL[]): SQL {
  return sql`select * from (
      select ${list([...columns, sql`unnest([2, 3, 4, 5]) as position`, sql`unnest([${list(found.gaps.slice(1))}]) as gap`])}
      from (${personSql(cut, found, true)}) as person join ${start} on ${start.startKey} = person.best_key and ${whereOf(cut, found.only)}
    ) as gaps where gap is not null`;
}

/** The journeys that times come from: a row a person and step, with the beginning of the journey and its place in the log. `row` leaves one slice. */
export function timedJourneys(cut: Cut, choice: CartChoice, row: RowChoice): SQL {
  const of = { ...cutOfJourneys(cut), by: [] };
  const told = sql`step.step, ${groupOfSeconds(sql`gap`)} as hours`;
  const steps = sql`join dim_funnel_step as step on step.funnel = ${choice.funnel} and step.position`;
  if (choice.funnel === 'events')
    return sql`select event.local_at, event.load_id, event.record_line, 'unknown' as line, 'unknown' as country, cast(null as varchar) as campaign,
      'unknown' as entry, gap, ${told}
      from (${eventGaps(of, choice)}) as gaps join fact_event_start as event on event.start_key = gaps.start_key and event.position = gaps.position
      ${steps} = gaps.position`;
  const found = journeys(choice);
  const { step: _, hours: __, ...slice } = row;
  const only =
    and(
      found.only,
      isChosen(slice, (name) => dimensionsOf.cartStart[name as keyof typeof dimensionsOf.cartStart]),
    ) ?? found.only;
  const { line, country, campaign, entry, contactKey, localAt, loadId, recordLine } = start;
  const columns = [line, country, campaign, entry, contactKey, localAt, loadId, recordLine].map((column) => sql`${column}`);
  return sql`select gaps.*, ${told} from (${gapsOf(of, { ...found, only }, columns)}) as gaps ${steps} = gaps.position`;
}

const named = (name: string): SQL => sql`${sql.identifier(`by_${name}`)}`;

/** Quantiles of several pairs of steps together mean nothing. */
function measureOf(name: string, isOneStep: boolean): SQL {
  const share = shares[name];
  if (share === undefined) return sql`count(*)`;
  return isOneStep ? quantile(sql`gap`, share) : sql`cast(null as double)`;
}

function chosenIn({ filters }: Cut): SQL {
  const claims = ofTimes.flatMap((name) => {
    const values = filters[name];
    return values ? [sql`cast(${named(name)} as varchar) in (${list(values.map((value) => sql`${value}`))})`] : [];
  });
  return claims.length ? sql` where ${sql.join(claims, sql` and `)}` : sql``;
}
