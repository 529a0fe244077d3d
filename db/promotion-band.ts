import { inArray, type SQL, sql } from 'drizzle-orm';
import { dimensionsOf, inScope } from './conditions';
import type { CountedFacts, Cut, TableFacts } from './facts';
import { type PromotionChoice, rolledWindows } from './promotion-choice';
import { earningPeople } from './promotion-credit';
import { convertedByWay, peopleByWay } from './promotion-ways';
import { rollupPromotionEarned } from './schema/promotion';
import { readSlices, type Slices } from './slices';
import type { Warehouse } from './warehouse';

const earned = rollupPromotionEarned;

/** The lowest and the highest conversion rate over all attribution models and windows of the touches chosen, the chosen way among them, in one query. */
export function conversionBand(warehouse: Warehouse, choice: PromotionChoice): readonly CountedFacts[] {
  const touches = choice.touch === 'usual' || choice.touch === 'either' ? ['usual', 'either'] : [choice.touch];
  const rolled: TableFacts = {
    ...{ table: earned, day: earned.localDay, dimensions: dimensionsOf.promotionEarned, measures: {} },
    only: inArray(earned.touch, touches),
  };
  const ofPeople = (table: SQL): TableFacts => ({ table, day: sql`local_day`, dimensions: dimensionsOf.promotionPerson, measures: {} });
  const own: readonly Counting[] = rolledWindows.includes(choice.windowSeconds)
    ? []
    : [{ table: ofPeople(earningPeople(choice)), ways: sql`true`, converted: convertedAlone }];
  return [
    bandOf(warehouse, dimensionsOf.promotionEarned, [
      { table: rolled, ways: sql`attribution, touch, window_seconds`, converted: convertedAlone },
      ...own,
    ]),
    bandOf(warehouse, dimensionsOf.promotionPerson, [
      { table: ofPeople(peopleByWay(choice)), ways: sql`way_ix`, converted: convertedByWay },
    ]),
  ];
}

/** A table with `settled`, the columns that tell its ways of counting apart, and a column of those who ordered for each attribution that a row tells of. */
interface Counting {
  readonly table: TableFacts;
  readonly ways: SQL;
  readonly converted: readonly SQL[];
}

const convertedAlone = [sql`converted_settled`];

function bandOf(warehouse: Warehouse, dimensions: TableFacts['dimensions'], countings: readonly Counting[]): CountedFacts {
  const slices = async (cut: Cut): Promise<Slices> => {
    const names = cut.by.map((name) => `by_${name}`);
    const fields = Object.fromEntries(
      [...names.map((name) => sql`${sql.identifier(name)}`.as(name)), sql`min(rate)`.as('band_low'), sql`max(rate)`.as('band_high')].map(
        (field) => [field.fieldAlias, field],
      ),
    );
    const rates = sql.join(
      countings.map((counting) => ratesOf(counting, cut)),
      sql` union all `,
    );
    const query = warehouse
      .select(fields)
      .from(sql`(${rates}) as way`)
      .groupBy(...names.map((name) => sql`${sql.identifier(name)}`));
    const { sql: text, params } = query.toSQL();
    const measures = ['band_low', 'band_high'];
    return { slices: readSlices(await query, cut.by, measures), statements: [{ sql: text, params, measures }] };
  };
  return { dimensions, measures: { band_low: true, band_high: true }, slices };
}

function ratesOf({ table, ways, converted }: Counting, cut: Cut): SQL {
  const keys = cut.by.map((name) => sql`${table.dimensions[name]} as ${sql.identifier(`by_${name}`)}`);
  const rates = converted.map((column) => sql`sum(${column}) / nullif(cast(sum(settled) as double), 0)`);
  return sql`select ${list([...keys, sql`unnest([${list(rates)}]) as rate`])}
      from ${table.table} where ${inScope(table, cut) ?? sql`true`} group by ${list([...cut.by.map((name) => sql.identifier(`by_${name}`)), ways].map((key) => sql`${key}`))}`;
}

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
