import { sql } from 'drizzle-orm';
import type { CountedFacts, Cut, TableFacts } from './facts';
import { type Slice, type Slices, slicesOf } from './slices';
import { type Sample, studentT, welchDegrees } from './statistics';
import type { Warehouse } from './warehouse';

/** What Student's t of a slice rests on: names of measures of each arm. */
export interface ArmMeasures {
  readonly people: string;
  readonly sum: string;
  readonly squares: string;
}

/** Student's t for the interval of the difference of two means, in each slice; the quantile is the library's, its degrees of freedom Welch's. */
export function studentTs(warehouse: Warehouse, arms: TableFacts, one: ArmMeasures, other: ArmMeasures): CountedFacts {
  const needed = [...Object.values(one), ...Object.values(other)];
  const slices = async (cut: Cut): Promise<Slices> => {
    const found = await slicesOf(warehouse, [arms], cut, needed);
    const quantiles = found.slices.map(({ keys, sums }) => ({ keys, sums: { student_t: quantileOf(sums, one, other) } }));
    return { slices: quantiles, statements: [statementOf(warehouse, cut.by, quantiles)] };
  };
  return { dimensions: arms.dimensions, measures: { student_t: true }, slices };
}

/** Of means without any spread no quantile is needed: 0. */
function quantileOf(sums: Slice['sums'], one: ArmMeasures, other: ArmMeasures): number {
  const sample = ({ people, sum, squares }: ArmMeasures): Sample => ({
    people: sums[people] ?? 0,
    sum: sums[sum] ?? 0,
    squares: sums[squares] ?? 0,
  });
  const degrees = welchDegrees(sample(one), sample(other));
  return degrees === null ? 0 : studentT(degrees);
}

/** The quantiles as a table: a row a slice. */
function statementOf(warehouse: Warehouse, by: readonly string[], slices: readonly Slice[]): Slices['statements'][number] {
  const names = by.map((name) => sql`${sql.identifier(`by_${name}`)}`);
  const rows = slices.map(({ keys, sums }) =>
    sql.join([...keys.map((key) => sql`cast(${key} as varchar)`), sql`cast(${sums.student_t} as double)`], sql`, `),
  );
  const columns = sql.join([...names, sql`student_t`], sql`, `);
  const none = sql.join([...names.map(() => sql`cast(null as varchar)`), sql`cast(null as double) where false`], sql`, `);
  const table = rows.length
    ? sql`(values ${sql.join(
        rows.map((row) => sql`(${row})`),
        sql`, `,
      )}) as quantile(${columns})`
    : sql`(select ${none}) as quantile(${columns})`;
  const fields = Object.fromEntries(
    [...by.map((name) => `by_${name}`), 'student_t'].map((name) => [name, sql`${sql.identifier(name)}`.as(name)]),
  );
  const { sql: text, params } = warehouse.select(fields).from(table).toSQL();
  return { sql: text, params, measures: ['student_t'] };
}
