import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import { keptGenerations } from '../../db/generation';
import { type Ending, runIngest, startCommand } from './ingest-process';
import { privateFiles, secrets } from './private-log';
import { query, stagedParquet } from './stage-workspace';

/** Everything that was said by a command. */
const spoken: string[] = [];
let data = '';
let written = '';

test.beforeAll(async ({}, info) => {
  data = info.outputPath('data');
  const logs = info.outputPath('logs');
  mkdirSync(logs, { recursive: true });
  for (const [file, content] of Object.entries(privateFiles)) writeFileSync(join(logs, file), content);
  const settings = join(logs, 'settings.json');
  writeFileSync(settings, JSON.stringify({ timezone: 'UTC', excludedContacts: [`+${secrets.excluded}`] }));
  const paths = Object.keys(privateFiles).map((file) => join(logs, file));
  hear(await runIngest(data, ['acme', ...paths, '--settings', settings, '--json']));
  hear(await runIngest(data, ['acme', ...paths, '--line', '+573105550142']));
  const metrics = ['conversations', 'messages', 'charges', 'roi', 'data_quality'].map((metric) => [
    'db/query.ts',
    'acme',
    metric,
    '--json',
    '--by',
    metric === 'data_quality' ? 'file' : 'country',
  ]);
  for (const [file = '', ...args] of [...metrics, ['ingest/loads.ts', 'acme'], ['ingest/generations.ts', 'acme', '--json']])
    hear(await startCommand([process.execPath, '.ci/launch.mjs', file, ...args], { VENTANA_DATA: data }).ending);
  written = [...bytesBelow(data), ...(await tablesOf(join(data, 'acme')))].join('\n');
});

function hear({ status: code, stdout, stderr }: Ending): void {
  expect([0, 3]).toContain(code);
  spoken.push(stdout, stderr);
}

function bytesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.flatMap((file) => [
    file,
    ...(statSync(join(folder, file)).isFile() ? [readFileSync(join(folder, file)).toString('latin1')] : []),
  ]);
}

/** Every value of every staged file, and of every table and view of every generation that is kept. */
async function tablesOf(workspace: string): Promise<readonly string[]> {
  const told = (
    await Promise.all(stagedParquet(workspace).map((file) => query(`select to_json(t)::varchar from read_parquet('${file}') as t`)))
  )
    .flat(2)
    .map(String);
  for (const id of keptGenerations(workspace)) {
    const duckdb = await DuckDBInstance.create(join(workspace, 'generations', `${id}.duckdb`), { access_mode: 'READ_ONLY', threads: '1' });
    const connection = await duckdb.connect();
    const names = (await connection.runAndReadAll('select table_name from information_schema.tables')).getRows().flat();
    for (const table of names)
      told.push(...(await connection.runAndReadAll(`select to_json(t)::varchar from ${String(table)} as t`)).getRows().flat().map(String));
    connection.closeSync();
    duckdb.closeSync();
  }
  return told;
}

/** A secret as it is, as bytes, its long digits, its last ten digits, and as Base64 at each of the three alignments. */
function forms(secret: string): readonly string[] {
  const aligned = ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + secret)
      .toString('base64')
      .slice(4, -4),
  );
  const digits = secret.match(/\d{9,}/g) ?? [];
  return [secret, Buffer.from(secret).toString('latin1'), ...digits, ...digits.map((run) => run.slice(-10)), ...aligned];
}

/** Runs of Base64 decoded, as a curious reader would. */
const decoded = (text: string): string =>
  (text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? []).map((run) => Buffer.from(run, 'base64').toString('latin1')).join('\n');

test('there is something to search: two generations, staged files, and answers', () => {
  expect(keptGenerations(join(data, 'acme'))).toEqual([1, 2]);
  expect(written.length).toBeGreaterThan(100_000);
  expect(spoken.join('').length).toBeGreaterThan(3_000);
  expect(written).toContain('+573001112233');
});

for (const [what, secret] of Object.entries(secrets)) {
  test(`${what} is in no file, table, answer or message, in clear or as Base64`, () => {
    for (const form of forms(secret)) {
      expect(written.includes(form), `${form} in the workspace`).toBe(false);
      expect(
        spoken.some((text) => text.includes(form)),
        `${form} on a screen`,
      ).toBe(false);
    }
    for (const run of secret.match(/\d{9,}/g) ?? []) expect(decoded(written).includes(run), `${run} in decoded Base64`).toBe(false);
  });
}
