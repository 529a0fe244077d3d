import { rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { ask } from '../../db/ask';
import { generationPath } from '../../db/generation';
import type { Parameters } from '../../db/scope';
import { Generations } from '../../db/warehouse';
import { modelSql } from '../../ingest/model-steps';
import { publishedWorkspace } from '../fixtures/generation';

/**
 * Asks `cart_funnel` over so many made-up carts of a third as many people in two years, half as many products shown and half as many orders, and beside
 * it joins the carts with the orders of their people as one would without any of it built. Prints milliseconds, the best of five, as JSON.
 */
const carts = Number(process.argv[2] ?? 1_000_000);
const { data, paths } = await publishedWorkspace({});
const file = generationPath(paths.folder, 1);

const second = (salt: number) => `make_timestamp(1609459200000000 + (hash(i * ${salt}) % 63072000)::bigint * 1000000)`;
const person = `(hash(i) % ${Math.round(carts / 3)})::integer`;
const built = [
  `create table scratch.cart_begin as
   select (row_number() over (order by begun_at) - 1)::integer as begin_key, *, begun_at as local_at, begun_at::date as local_day, null::integer as message_key,
     null::integer as order_key, 0 as load_id, 0 as record_line
   from (
     select ${person} as person_key, ${person} as contact_key, case when i < ${carts} then 2 else 1 end as kind,
       case when i < ${carts} then ${second(3)} else ${second(5)} end as begun_at, '+57300000000' || (hash(i * 7) % 4) as line,
       ['CO', 'MX', 'AR', 'BR'][1 + (hash(i * 11) % 4)::int] as country
     from range(${carts + carts / 2}) as made(i)
   )`,
  `create table scratch.cart_entry as
   select begin_key, ['ad', 'promotion', 'own'][1 + (hash(begin_key) % 3)::int] as entry, case when hash(begin_key) % 3 = 1 then 'c' || (begin_key % 40) end as campaign
   from scratch.cart_begin`,
  `create table scratch.order_step as
   select person_key, order_key, created_at, paid_at, fulfilled_at, true as is_paid_timed, true as is_fulfilled_timed, paid_at as first_paid_at,
     fulfilled_at as first_fulfilled_at, paid_at as timed_paid_at, fulfilled_at as timed_fulfilled_at
   from (
     select person_key, begin_key as order_key, begun_at + to_seconds(hash(begin_key) % 500000) as created_at, created_at + interval 5 minutes as paid_at,
       created_at + interval 2 days as fulfilled_at
     from scratch.cart_begin where kind = 2 and begin_key % 2 = 0
   )`,
  'drop table fact_cart_start',
  modelSql('fact/fact-cart-start'),
  'drop table rollup_cart_funnel',
  modelSql('rollup/rollup-cart-funnel'),
  `insert into dim_funnel_step select 'carts', i + 1, ['product', 'cart', 'order', 'paid', 'fulfilled'][i + 1], '', 'observed' from range(5) as step(i)`,
  'create table bench_cart as select person_key, begun_at from scratch.cart_begin where kind = 2',
  'create table bench_sale as select person_key, created_at from scratch.order_step',
];
const naive = `select count(distinct cart.person_key), count(distinct sale.person_key)
  from bench_cart as cart left join bench_sale as sale
    on sale.person_key = cart.person_key and sale.created_at >= cart.begun_at and sale.created_at <= cart.begun_at + interval 7 days`;

const questions: Readonly<Record<string, Parameters>> = {
  whole: {},
  by_line: { by: ['line'] },
  a_year: { from: ['2022-01-01'], to: ['2023-01-01'] },
  a_year_by_entry: { from: ['2022-01-01'], to: ['2023-01-01'], by: ['entry'] },
  a_quarter: { from: ['2022-01-01'], to: ['2022-04-01'] },
  other_window: { window: ['3d'] },
};

try {
  const writer = await DuckDBInstance.create(file);
  const connection = await writer.connect();
  await connection.run("attach ':memory:' as scratch");
  const took: Record<string, number> = {};
  for (const sql of built) {
    const began = performance.now();
    await connection.run(sql);
    const name = /create table (fact_cart_start|rollup_cart_funnel)/.exec(sql)?.[1];
    if (name) took[name] = performance.now() - began;
  }
  took.naive = await best(async () => void (await connection.runAndReadAll(naive)));
  await connection.run('detach scratch');
  connection.closeSync();
  writer.closeSync();
  for (const [name, parameters] of Object.entries(questions)) {
    const generations = new Generations(paths);
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await generations.close();
      await generations.use(async (generation) => {
        const began = performance.now();
        await ask(generation, 'cart_funnel', parameters);
        times.push(performance.now() - began);
      });
    }
    await generations.close();
    took[name] = Math.min(...times);
  }
  process.stdout.write(
    `${JSON.stringify(Object.fromEntries(Object.entries(took).map(([name, value]) => [name, Math.round(value * 10) / 10])))}\n`,
  );
} finally {
  rmSync(data, { recursive: true, force: true });
}

async function best(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}
