import { sql } from 'drizzle-orm';
import { ask } from '../../db/ask';
import { currentGeneration, generationPath } from '../../db/generation';
import { connect, openReadOnly } from '../../db/warehouse';
import { workspacePaths } from '../../db/workspace';

/**
 * Promotions of a year as the API asks them: the list with its band, and the largest campaign alone. The yardstick is the naive join of messages
 * and orders, for one model and one pair of windows. Prints milliseconds, the best of seven, and how many orders each found.
 */
const [name = '', data = ''] = process.argv.slice(2);
const { folder } = workspacePaths(name, data);
const id = currentGeneration(folder) ?? 0;
const file = generationPath(folder, id);
const duckdb = await openReadOnly(file);
/** Unlike an open generation of the server it remembers nothing. */
const generation = {
  id,
  stamp: String(id),
  file,
  warehouse: connect(duckdb),
  stream: () => {
    throw new Error('nothing streams here');
  },
};
const year = { from: ['2022-01-01'], to: ['2023-01-01'] };

const naive = sql`
  with sent as (
    select message_key, message_id, contact_key, coalesce(cast(campaign_id as varchar), template || ' ' || local_day) as campaign, read_at
    from fact_message where direction = 'outbound' and type = 'template' and template is not null
  ),
  touch as (
    select campaign, contact_key, read_at as touch_at, read_at + interval 24 hours as until from sent where read_at is not null
    union all
    select sent.campaign, sent.contact_key, tap.occurred_at, tap.occurred_at + interval 5 days
    from fact_message as tap join sent on sent.message_id = tap.context_message_id where tap.direction = 'inbound' and tap.type = 'button'
  ),
  won as (
    select touch.campaign, touch.contact_key, sale.order_key, sale.revenue
    from touch join fact_order as sale
      on sale.contact_key = touch.contact_key and sale.created_at > touch.touch_at and sale.created_at <= touch.until
    where sale.counts_as_revenue and sale.local_day >= date '2022-01-01' and sale.local_day < date '2023-01-01'
    qualify row_number() over (partition by sale.order_key order by touch.touch_at desc) = 1
  )
  select campaign, count(distinct contact_key) as converted, count(*) as orders, sum(revenue) as revenue from won group by campaign`;

async function best<Result>(work: () => Promise<Result>): Promise<{ readonly milliseconds: number; readonly result: Result }> {
  let milliseconds = Number.POSITIVE_INFINITY;
  let result = await work();
  for (let turn = 0; turn < 7; turn += 1) {
    const started = performance.now();
    result = await work();
    milliseconds = Math.min(milliseconds, performance.now() - started);
  }
  return { milliseconds, result };
}

const list = await best(() => ask(generation, 'promotions', { ...year, by: ['campaign'] }));
const { rows } = list.result.answer;
const largest = [...rows].sort((one, other) => Number(other.delivered) - Number(one.delivered))[0]?.campaign ?? '';
const one = await best(() => ask(generation, 'promotions', { ...year, campaign: [String(largest)] }));
const byHour = await best(() =>
  ask(generation, 'promotions', {
    ...year,
    campaign: [String(largest)],
    by: ['weekday,hour_of_day'],
    fields: ['delivered,conversion_rate'],
  }),
);
const times = await best(() => ask(generation, 'conversion_times', { ...year, campaign: [String(largest)], by: ['hours'] }));
const joined = await best(() => generation.warehouse.select({ orders: sql<number>`sum(orders)` }).from(sql`(${naive}) as joined`));
const [counts] = await generation.warehouse
  .select({
    orders: sql<number>`(select count(*) from fact_order)`,
    touches: sql<number>`(select count(*) from fact_touch)`,
    people: sql<number>`(select count(*) from fact_campaign_person)`,
  })
  .from(sql`(select 1) as once`);
process.stdout.write(
  JSON.stringify({
    ...counts,
    campaigns: rows.length,
    list: list.milliseconds,
    one: one.milliseconds,
    byHour: byHour.milliseconds,
    times: times.milliseconds,
    naive: joined.milliseconds,
    credited: list.result.answer.totals.orders,
    joined: Number(joined.result[0]?.orders ?? 0),
  }),
);
duckdb.closeSync();
