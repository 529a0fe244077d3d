import { DuckDBInstance } from '@duckdb/node-api';
import { lift } from '../../db/queries/lift';
import { parseScope } from '../../db/scope';
import { connect } from '../../db/warehouse';
import { randomStream } from '../../ingest/sample/random';

/**
 * Two hundred campaigns with a hold-out, drawn in memory, each a world of its own: people in both arms buy with chances that are planted, for amounts
 * spread as those of a shop. Prints in how many of them the interval that `lift` answers holds the planted effect, and the planted revenue.
 */
const worlds = 200;
const meanRevenue = 40;
const random = randomStream(2022);
const between = (low: number, high: number): number => low + random.next() * (high - low);
/** A revenue whose logarithm is spread normally, with the mean planted. */
const revenue = (): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return meanRevenue * Math.exp(0.8 * normal - 0.32);
};

const duckdb = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await duckdb.connect();
await connection.run(`create table fact_campaign_arm (design varchar, campaign varchar, arm varchar, country varchar, line varchar, is_contaminated boolean,
  orders double, revenue double, partner_fee double, unrated_units integer, planned_share double, meta_fee double, unconverted_amount double,
  unconverted_currency varchar, assigned_at timestamp, local_at timestamp)`);
await connection.run(`create table generation_meta as select 'log_end_at' as key, '2023-01-01 00:00:00' as value`);

interface Planted {
  readonly effect: number;
  readonly revenue: number;
}
const planted = new Map<string, Planted>();
const appender = await connection.createAppender('fact_campaign_arm');
for (let world = 0; world < worlds; world += 1) {
  const campaign = `world ${world}`;
  const share = between(0.5, 0.9);
  const people = Math.floor(between(600, 4_000));
  const chances = { control: between(0.01, 0.06), treated: 0 };
  chances.treated = chances.control + between(-0.01, 0.04);
  let treated = 0;
  for (let person = 0; person < people; person += 1) {
    const arm = random.chance(share) ? 'treated' : 'control';
    const isBuyer = random.chance(Math.max(0, chances[arm]));
    if (arm === 'treated') treated += 1;
    for (const text of ['holdout', campaign, arm, 'CO', '+573001112233']) appender.appendVarchar(text);
    appender.appendBoolean(false);
    appender.appendDouble(isBuyer ? 1 : 0);
    appender.appendDouble(isBuyer ? revenue() : 0);
    appender.appendDouble(0);
    appender.appendInteger(0);
    appender.appendDouble(share);
    for (let empty = 0; empty < 5; empty += 1) appender.appendNull();
    appender.endRow();
  }
  const effect = Math.max(0, chances.treated) - chances.control;
  planted.set(campaign, { effect, revenue: treated * effect * meanRevenue });
}
appender.closeSync();

const started = performance.now();
const { rows } = await lift.query(connect(duckdb), parseScope({ by: ['campaign'] }, lift));
const seconds = (performance.now() - started) / 1000;
const isWithin = (value: number, low: unknown, high: unknown): boolean => Number(low) <= value && value <= Number(high);
const held = (name: 'effect' | 'revenue', low: string, high: string): number =>
  rows.filter((row) => isWithin(planted.get(String(row.campaign))?.[name] ?? Number.NaN, row[low], row[high])).length;
process.stdout.write(
  JSON.stringify({
    worlds: rows.length,
    seconds,
    effect: held('effect', 'lift_points_low', 'lift_points_high'),
    revenue: held('revenue', 'incremental_revenue_low', 'incremental_revenue_high'),
  }),
);
connection.closeSync();
duckdb.closeSync();
