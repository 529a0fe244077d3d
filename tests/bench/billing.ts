import { rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Model } from '../../ingest/billing/codes';
import { erasOf } from '../../ingest/billing/eras';
import { runLedger } from '../../ingest/billing/ledger';

/**
 * The billing pass over the messages of a generation, beside its yardstick in the same process: DuckDB's sort of the same input.
 * Prints the seconds of the sort, of the pass under all models, and of the pass under the model in force alone.
 */
const [generation = '', scratch = ''] = process.argv.slice(2);
rmSync(scratch, { force: true });
const duckdb = await DuckDBInstance.create(scratch, {
  threads: '2',
  memory_limit: process.env.VENTANA_MEMORY ?? '1000MB',
  temp_directory: `${scratch}.tmp`,
  preserve_insertion_order: 'false',
});
const connection = await duckdb.connect();
await connection.run(`attach '${generation.replaceAll("'", "''")}' as built (read_only)`);
await connection.run(`
  create table billing_event as
  select account_ix, (dense_rank() over (order by line) - 1)::integer as line_ix, contact_key,
    epoch(case direction when 'inbound' then occurred_at else delivered_at end) as effective_at, (direction = 'outbound')::tinyint as rank,
    epoch(occurred_at) as sent_at,
    case when direction = 'inbound' then (referral_type is not null)::integer when type in ('template', 'unknown') then 3 else 2 end::utinyint as kind,
    0::utinyint as category, (country = 'MX')::utinyint as is_mexico, 1::utinyint as is_delivered, -1::integer as reported_ix, message_key
  from built.fact_message join built.dim_account using (account)
  where contact_key is not null and (direction = 'inbound' or delivered_at is not null)`);
await connection.run('create table reported_conversation (reported_ix integer, opened_at double, expires_at double, origin utinyint)');
await connection.run('checkpoint');

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};
const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
const zones = (await rowsOf('select timezone from built.dim_account order by account_ix')).map((row) => String(row.timezone));
const lines = Number((await rowsOf('select max(line_ix) + 1 as lines from billing_event'))[0]?.lines ?? 0);
const pass = (replay: readonly Model[]) => async () => {
  const read = await duckdb.connect();
  try {
    await runLedger(
      { read, write: connection, unitFile: `${scratch}.units` },
      {
        accounts: zones.map(erasOf),
        lines: Array.from({ length: lines }, () => ({ unlogged: [] })),
        defaultCategory: 'marketing',
        replay,
        opensOnFailure: false,
      },
    );
  } finally {
    read.closeSync();
  }
};

const events = Number((await rowsOf('select count(*) as events from billing_event'))[0]?.events ?? 0);
const sort = await timed(() =>
  connection.run(
    'create or replace table sorted as select * from billing_event order by account_ix, line_ix, contact_key, effective_at, rank, message_key',
  ),
);
await connection.run('drop table sorted');
const all: readonly Model[] = ['notification', 'cbp_2022', 'cbp_2023', 'pmp_2025'];
/* By turns, the faster counts: the first also compiles. */
const seconds = { all: [] as number[], one: [] as number[] };
for (let turn = 0; turn < 2; turn += 1) {
  seconds.all.push(await timed(pass(all)));
  seconds.one.push(await timed(pass([])));
}
const [allModels, oneModel] = [Math.min(...seconds.all), Math.min(...seconds.one)];
rmSync(`${scratch}.units`);
process.stdout.write(JSON.stringify({ events, sort, allModels, oneModel }));
