import { type SQL, sql } from 'drizzle-orm';
import type { CountedFacts, Cut, Expression } from './facts';
import { readSlices, type Slices } from './slices';
import type { Warehouse } from './warehouse';

/** Measures of the people on a step. Of a whole funnel `people` are those on its first step, and `last_people` those on its last. */
export const peopleMeasures = ['people', 'inferred_people', 'first_people', 'previous_people', 'last_people'] as const;
export const secondsMeasures = ['seconds_p50', 'seconds_p75', 'seconds_p90'] as const;

/** The keys of a cut without the step, which no beginning of a journey has. */
export const keysOf = (by: readonly string[]): readonly string[] => by.filter((name) => name !== 'step');

/** A cut without its filter of steps. */
export function withoutSteps(cut: Cut): Cut {
  const { step: _, ...filters } = cut.filters;
  return { ...cut, filters };
}

/**
 * A row a step out of a row a slice and position (`tall`: keys, position, people, inferred_people). A step that no loaded log can show and that
 * nothing implies has no people, rather than none. Without the step among the keys the first step asked for stands for the whole.
 */
export function peopleBySteps(tall: SQL, cut: Cut, funnel: string): SQL {
  const keys = keysOf(cut.by).map((name) => sql`${sql.identifier(`by_${name}`)}`);
  const slice = keys.length ? sql`partition by ${list(keys)} ` : sql``;
  const told = sql`
    select tall.*, step.step as by_step,
      case when tall.people = 0 and step.observability <> 'observed' then null else tall.people end as known_people,
      first_value(tall.people) over (${slice}order by tall.position) as first_people,
      last_value(tall.people) over (${slice}order by tall.position rows between unbounded preceding and unbounded following) as last_people,
      lag(tall.people) over (${slice}order by tall.position) as previous_people
    from (${tall}) as tall join dim_funnel_step as step on step.funnel = ${funnel} and step.position = tall.position`;
  const shown = stepsShown(cut);
  if (cut.by.includes('step'))
    return sql`select ${list([...keys, sql`by_step`])}, known_people as people, inferred_people, first_people, previous_people, cast(null as bigint) as last_people
      from (${told}) as told${shown}`;
  return sql`select ${list([...keys, sql`arg_min(known_people, position) as people`, sql`arg_min(inferred_people, position) as inferred_people`])},
      cast(null as bigint) as first_people, cast(null as bigint) as previous_people, arg_max(known_people, position) as last_people
    from (${told}) as told${shown}${keys.length ? sql` group by ${list(keys)}` : sql``}`;
}

/** A row a step out of a row a slice and position with quantiles (`tall`: keys, position, quantiles). Of a whole funnel there are none. */
export function secondsBySteps(tall: SQL, cut: Cut, funnel: string): SQL {
  const keys = keysOf(cut.by).map((name) => sql`${sql.identifier(`by_${name}`)}`);
  const isByStep = cut.by.includes('step');
  const sums = secondsMeasures.map((name, at) =>
    isByStep ? sql`quantiles[${sql.raw(String(at + 1))}] as ${sql.identifier(name)}` : sql`cast(null as double) as ${sql.identifier(name)}`,
  );
  const told = sql`select tall.*, step.step as by_step from (${tall}) as tall join dim_funnel_step as step on step.funnel = ${funnel} and step.position = tall.position`;
  return sql`select ${isByStep ? sql`` : sql`distinct `}${list([...keys, ...(isByStep ? [sql`by_step`] : []), ...sums])} from (${told}) as told${stepsShown(cut)}`;
}

function stepsShown({ filters: { step } }: Cut): SQL {
  return step ? sql` where by_step in (${list(step.map((name) => sql`${name}`))})` : sql``;
}

/** Facts whose slices one statement counts. */
export const countedBy = (
  warehouse: Warehouse,
  dimensions: Readonly<Record<string, Expression>>,
  measures: readonly string[],
  sqlOf: (cut: Cut) => SQL,
): CountedFacts => ({
  dimensions,
  measures: Object.fromEntries(measures.map((name) => [name, true] as const)),
  slices: (cut) => slicesBy(warehouse, sqlOf(cut), cut.by, measures),
});

async function slicesBy(warehouse: Warehouse, found: SQL, by: readonly string[], measures: readonly string[]): Promise<Slices> {
  const columns = [...by.map((name) => `by_${name}`), ...measures];
  const query = warehouse
    .select(Object.fromEntries(columns.map((name) => [name, sql`${sql.identifier(name)}`.as(name)])))
    .from(sql`(${found}) as found`);
  const { sql: text, params } = query.toSQL();
  return {
    slices: readSlices(await query, by, measures),
    statements: [{ sql: text, params, measures: [...measures] }],
  };
}

export const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
