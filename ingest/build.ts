import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { effectiveSettings, proposedTimezone } from '../db/effective-settings';
import type { FileEntry } from '../db/generation';
import type { Settings } from '../db/settings';
import type { SuppressionRule } from '../db/suppression-rules';
import { billLog, billVariants, ledgerContext } from './bill';
import { openStagedFiles, type SqlValue } from './build-inputs';
import { describeSettings, setVariables } from './build-variables';
import { nameCampaigns } from './campaign-names';
import { type FileNote, fileNotes } from './file-notes';
import { modelSql, modelSteps } from './model-steps';
import { reconcile } from './reconcile/reconcile';
import { createSettingTables } from './setting-tables';
import { decideSuppressions } from './suppression/decide';
import { verify } from './verify';

/** Everything that decides what a generation holds. */
export type BuildInput = {
  readonly workspaceDir: string;
  /** Where the DuckDB file is made; whatever lies there is replaced. */
  readonly target: string;
  readonly entries: readonly FileEntry[];
  readonly settings: Settings;
  /** Who is to be left out of messages, as far as the bill goes. */
  readonly suppressionRules: readonly SuppressionRule[];
  /** Keyed hashes of the settings' excluded contacts. */
  readonly excluded: readonly bigint[];
  readonly onStep?: (step: string, done: number, of: number) => void;
};

/** What the pass over the messages took, for the benchmark, and what became of each file's records. */
export type BuildReport = {
  readonly ledgerSeconds: number;
  readonly events: number;
  readonly units: number;
  readonly files: readonly FileCount[];
  readonly notes: readonly FileNote[];
};

/** Records of one loaded file; always records = accepted + duplicates + rejected. */
export type FileCount = {
  readonly loadId: number;
  readonly records: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
};

const stepCount = Object.values(modelSteps).reduce((sum, steps) => sum + steps.length, 4);

/** Builds, checks and closes one generation file as a function of its input alone. Leaves nothing behind when it fails. */
export async function buildGeneration(input: BuildInput): Promise<BuildReport> {
  const scratch = `${input.target}.scratch`;
  const remove = (path: string): void => {
    for (const file of [path, `${path}.wal`]) rmSync(file, { force: true, recursive: true });
  };
  const unitFile = `${input.target}.units`;
  for (const path of [input.target, scratch, unitFile, `${input.target}.tmp`]) remove(path);
  const duckdb = await DuckDBInstance.create(':memory:', {
    threads: String(Math.max(1, Math.min(4, availableParallelism()))),
    memory_limit: process.env.VENTANA_MEMORY ?? '1000MB',
    temp_directory: `${input.target}.tmp`,
    preserve_insertion_order: 'false',
  });
  try {
    const connection = await duckdb.connect();
    await attachWithoutLog(connection, input.target, 'generation');
    await attachWithoutLog(connection, scratch, 'scratch');
    await connection.run('use generation');
    const report = await build(duckdb, connection, unitFile, input);
    await connection.run('checkpoint');
    connection.closeSync();
    return report;
  } catch (error) {
    duckdb.closeSync();
    remove(input.target);
    throw error;
  } finally {
    duckdb.closeSync();
    for (const path of [scratch, unitFile, `${input.target}.tmp`]) remove(path);
  }
}

/** A crash leaves nothing of a build that could be recovered: without a log, none of its many statements waits for the disk. */
const attachWithoutLog = (connection: DuckDBConnection, file: string, name: string): Promise<unknown> =>
  connection.run(`attach '${file.replaceAll("'", "''")}' as ${name} (recovery_mode no_wal_writes)`);

async function build(duckdb: DuckDBInstance, connection: DuckDBConnection, unitFile: string, input: BuildInput): Promise<BuildReport> {
  const run = async (sql: string, values: readonly SqlValue[] = []): Promise<void> => {
    await connection.run(sql, [...values]);
  };
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
  let done = 0;
  const steps = async (names: readonly string[]): Promise<void> => {
    for (const name of names) {
      input.onStep?.(name, done++, stepCount);
      await run(modelSql(name));
    }
  };

  await run(`set TimeZone = 'UTC'`);
  await openStagedFiles(run, input.workspaceDir, input.entries);
  await createSettingTables(run, input.settings, input.excluded);
  for (const [table, file] of Object.entries({ country_market: 'country-markets.csv', published_rate: 'rate-cards.csv' })) {
    await run(`create table scratch.${table} as select * from read_csv($1, header = true, all_varchar = ${table === 'country_market'})`, [
      fileURLToPath(new URL(`../db/rates/${file}`, import.meta.url)),
    ]);
  }

  await steps(modelSteps.messages);
  const countries = (await rowsOf(busiestCountries)).map(({ country }) => String(country));
  const settings = effectiveSettings(input.settings, countries);
  await setVariables(run, settings);
  await run('create table scratch.country_zone (country varchar, timezone varchar)');
  for (const country of countries) await run('insert into scratch.country_zone values ($1, $2)', [country, proposedTimezone(country)]);
  await steps(modelSteps.facts);
  await nameCampaigns(run, rowsOf, input.workspaceDir);

  input.onStep?.('billing', done++, stepCount);
  const context = await ledgerContext(rowsOf, settings.timezone, settings.templateCategory);
  const bill = { connect: () => duckdb.connect(), connection, unitFile, context, timezone: settings.timezone };
  const ledger = await billLog(bill);
  await run(`set variable first_day = (select min(day) from (${spanOfDays}))`);
  await run(`set variable last_day = (select max(day) from (${spanOfDays}))`);
  await run('set variable log_begin_day = (select min(local_day) from fact_message)');
  await run('set variable log_end_day = (select max(local_day) from fact_message)');
  await steps(modelSteps.money);
  rmSync(unitFile);
  await steps(modelSteps.variants);
  input.onStep?.('suppression', done++, stepCount);
  await decideSuppressions(run, rowsOf, input.suppressionRules);
  input.onStep?.('billing variants', done++, stepCount);
  await billVariants(bill);
  await steps(modelSteps.consequences);
  await steps(modelSteps.rollups);
  await steps(modelSteps.reconciliation);
  await reconcile(run, rowsOf, settings.timezone);
  await describeSettings(run, settings);
  input.onStep?.('verify', done++, stepCount);
  await verify(rowsOf);
  const files = (await rowsOf(fileCounts)).map(fileCount);
  return { ledgerSeconds: ledger.seconds, events: ledger.events, units: ledger.units, files, notes: await fileNotes(rowsOf) };
}

const fileCounts = 'select load_id, records, accepted, duplicates, rejected from load_file order by load_id';

const fileCount = (row: Readonly<Record<string, unknown>>): FileCount => ({
  loadId: Number(row.load_id),
  records: Number(row.records),
  accepted: Number(row.accepted),
  duplicates: Number(row.duplicates),
  rejected: Number(row.rejected),
});

const spanOfDays = `select local_day as day from fact_message
  union all select ((max(delivered_at) at time zone 'UTC') at time zone getvariable('zone'))::date from fact_message
  union all select ((created_at at time zone 'UTC') at time zone getvariable('zone'))::date from scratch.order_version`;

const busiestCountries = `
  select country from (
    select sender_id from scratch.inbound union all select sender_id from scratch.status_of_message
    union all select sender_id from scratch.sent_content
  ) join scratch.sender using (sender_id) join dim_line using (line)
  where country is not null group by country order by count(*) desc, country`;
