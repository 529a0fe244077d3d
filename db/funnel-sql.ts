import { type SQL, sql } from 'drizzle-orm';
import type { CountedFacts, Cut, Expression } from './facts';
import { readSlices, type Slices } from './slices';
import type { Warehouse } from './warehouse';

/** Measures of the people on a step. Of a whole funnel `people` are those on its first step, and `last_people` those on its last. */
export const peopleMeasures = ['people', 'inferred_people', 'first_people', 'previous_people', 'last_people'] as const;
export const secondsMeasures = ['seconds_p50', 'seconds_p75', 'seconds_p90'] as const;

/** The keys of a cut without the step, which no beginning of a journey has. */
export const keysOf = (by: readonly string[]): readonly string[] => by.filter((name) => name !== 'step');

/** The names that these keys have in SQL. */
export const keyNames = (by: readonly string[]): readonly SQL[] => keysOf(by).map((name) => sql`${sql.identifier(`by_${name}`)}`);

/** A cut without its filter of steps. */
export function withoutSteps(cut: Cut): Cut {
  const { step: _, ...filters } = cut.filters;
  return { ...cut, filters };
}

/** True where times are asked for that rows can have: of a whole funnel there are none. */
export const isTimed = (cut: Cut, measures: readonly string[]): boolean =>
  cut.by.includes('step') && measures.some((name) => secondsMeasures.some((known) => known === name));

/**
 * A row a step out of a row a slice and position (`tall`: keys, position, people, inferred_people, and quantiles where times are asked for). A step that
 * no loaded log can show and that nothing implies has no people, rather than none. Without the step among the keys the first step asked for stands for the whole.
 */
export function bySteps(tall: SQL, cut: Cut, funnel: string, measures: readonly string[]): SQL {
  const keys = keyNames(cut.by);
  const slice = keys.length ? sql`partition by ${list(keys)} ` : sql``;
  const isByStep = cut.by.includes('step');
  const told = sql`
    select tall.*, step.step as by_step,
      case when tall.people = 0 and step.observability <> 'observed' then null else tall.people end as known_people,
      first_value(tall.people) over (${slice}order by tall.position) as first_people,
      last_value(tall.people) over (${slice}order by tall.position rows between unbounded preceding and unbounded following) as last_people,
      lag(tall.people) over (${slice}order by tall.position) as previous_people
    from (${tall}) as tall join dim_funnel_step as step on step.funnel = ${funnel} and step.position = tall.position`;
  const columns = measures.map((name) => sql`${(isByStep ? ofStep : ofWhole)(name)} as ${sql.identifier(name)}`);
  const group = isByStep || keys.length === 0 ? sql`` : sql` group by ${list(keys)}`;
  return sql`select ${list([...keys, ...(isByStep ? [sql`by_step`] : []), ...columns])} from (${told}) as told${stepsShown(cut)}${group}`;
}

function ofStep(measure: string): SQL {
  const place = (secondsMeasures as readonly string[]).indexOf(measure);
  if (place !== -1) return sql`quantiles[${sql.raw(String(place + 1))}]`;
  if (measure === 'last_people') return sql`cast(null as bigint)`;
  return measure === 'people' ? sql`known_people` : sql`${sql.identifier(measure)}`;
}

function ofWhole(measure: string): SQL {
  if (measure === 'people') return sql`arg_min(known_people, position)`;
  if (measure === 'inferred_people') return sql`arg_min(inferred_people, position)`;
  return measure === 'last_people' ? sql`arg_max(known_people, position)` : sql`cast(null as double)`;
}

function stepsShown({ filters: { step } }: Cut): SQL {
  return step ? sql` where by_step in (${list(step.map((name) => sql`${name}`))})` : sql``;
}

/** Facts whose slices one statement counts, each time with the measures that are asked for. */
export const countedBy = (
  warehouse: Warehouse,
  dimensions: Readonly<Record<string, Expression>>,
  measures: readonly string[],
  sqlOf: (cut: Cut, measures: readonly string[]) => SQL,
): CountedFacts => ({
  dimensions,
  measures: Object.fromEntries(measures.map((name) => [name, true] as const)),
  slices: (cut, names) => slicesBy(warehouse, sqlOf(cut, names), cut.by, names),
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
