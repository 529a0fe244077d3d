import { inArray, type SQL, sql } from 'drizzle-orm';
import { dimensionsOf, inScope } from './conditions';
import type { CountedFacts, Cut, TableFacts } from './facts';
import { type PromotionChoice, rolledWindows } from './promotion-choice';
import { earningPeople } from './promotion-credit';
import { rollupPromotionEarned } from './schema/promotion';
import { readSlices, type Slices } from './slices';
import type { Warehouse } from './warehouse';

const earned = rollupPromotionEarned;

/** The lowest and the highest conversion rate over all attribution models and windows of the touches chosen, the chosen way among them, in one query. */
export function conversionBand(warehouse: Warehouse, choice: PromotionChoice): CountedFacts {
  const touches = choice.touch === 'usual' || choice.touch === 'either' ? ['usual', 'either'] : [choice.touch];
  const rolled: TableFacts = {
    ...{ table: earned, day: earned.localDay, dimensions: dimensionsOf.promotionEarned, measures: {} },
    only: inArray(earned.touch, touches),
  };
  const people: TableFacts = { table: earningPeople(choice), day: sql`local_day`, dimensions: dimensionsOf.promotionPerson, measures: {} };
  const rates = (table: TableFacts, cut: Cut, ways: SQL): SQL => {
    const keys = cut.by.map((name) => sql`${table.dimensions[name]} as ${sql.identifier(`by_${name}`)}`);
    return sql`select ${list([...keys, sql`sum(converted_settled) / nullif(cast(sum(settled) as double), 0) as rate`])}
      from ${table.table} where ${inScope(table, cut) ?? sql`true`} group by ${list([...cut.by.map((name) => sql.identifier(`by_${name}`)), ways].map((key) => sql`${key}`))}`;
  };
  const slices = async (cut: Cut): Promise<Slices> => {
    const own = rolledWindows.includes(choice.windowSeconds) ? sql`` : sql` union all ${rates(people, cut, sql`true`)}`;
    const names = cut.by.map((name) => `by_${name}`);
    const fields = Object.fromEntries(
      [...names.map((name) => sql`${sql.identifier(name)}`.as(name)), sql`min(rate)`.as('band_low'), sql`max(rate)`.as('band_high')].map(
        (field) => [field.fieldAlias, field],
      ),
    );
    const query = warehouse
      .select(fields)
      .from(sql`(${rates(rolled, cut, sql`attribution, touch, window_seconds`)}${own}) as way`)
      .groupBy(...names.map((name) => sql`${sql.identifier(name)}`));
    const { sql: text, params } = query.toSQL();
    const measures = ['band_low', 'band_high'];
    return { slices: readSlices(await query, cut.by, measures), statements: [{ sql: text, params, measures }] };
  };
  return { dimensions: dimensionsOf.promotionEarned, measures: { band_low: true, band_high: true }, slices };
}

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
