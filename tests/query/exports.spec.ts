import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { exportedAnswer } from '../../app/server/exported-answer';
import { type Table, tableFile } from '../../app/server/table-file';
import { rowsBehind } from '../../db/rows';
import type { Parameters } from '../../db/scope';
import { type Generation, Generations } from '../../db/warehouse';
import { type Built, built } from '../ingest/built';
import { log, reaches, says } from '../ingest/log-builder';

const [ana, beto] = ['573005550101', '573005550102'];
const lines = log([
  says(ana, 'a1', '2022-03-07 13:00:00'),
  reaches(ana, 'b1', '2022-03-07 13:05:00'),
  reaches(beto, 'b2', '2022-03-08 13:05:00'),
]);

let acme: Built;
let generations: Generations;
test.beforeAll(async () => {
  acme = await built({ 'ventas-573001112233.jsonl': lines }, { settings: { timezone: 'America/Bogota' } });
  generations = new Generations(acme.paths);
});
test.afterAll(async () => {
  await generations.close();
  acme.close();
});

const fileOf = (make: (generation: Generation) => Promise<Table>, isOverRows: boolean): Promise<Buffer> =>
  generations.use(async (generation) =>
    buffer(Readable.from((await tableFile(await make(generation), 'a', isOverRows ? generation.file : null)).pieces)),
  );

const rows = (parameters: Parameters) => async (generation: Generation) => {
  const answer = await rowsBehind(generation, 'messages', { field: ['messages'], ...parameters });
  if ('page' in answer) throw new Error('a file was asked for');
  return answer;
};

const answer = (parameters: Parameters) => (generation: Generation) =>
  exportedAnswer(generation, 'conversations', { by: ['origin'], fields: ['conversations,cost_per_charged'], ...parameters });

async function parquetRows(bytes: Buffer): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ventana-test-'));
  const duckdb = await DuckDBInstance.create();
  const connection = await duckdb.connect();
  try {
    writeFileSync(join(folder, 'a.parquet'), bytes);
    return (await connection.runAndReadAll('select * from read_parquet($1)', [join(folder, 'a.parquet')])).getRowObjectsJson();
  } finally {
    connection.closeSync();
    duckdb.closeSync();
    rmSync(folder, { recursive: true });
  }
}

const sheetOf = (bytes: Buffer): string => strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

test('the 3 messages behind a number are 3 rows of Parquet, each with its person masked and its line: 1, 2 and, after two statuses, 4', async () => {
  const [folder, usual] = [mkdtempSync(join(tmpdir(), 'ventana-test-')), process.env.TMPDIR];
  process.env.TMPDIR = folder;
  const found = await parquetRows(await fileOf(rows({ format: ['parquet'] }), true));
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  expect(found.map(({ contact, record_line }) => [contact, Number(record_line)])).toEqual([
    ['+57 … 01', 1],
    ['+57 … 01', 2],
    ['+57 … 02', 4],
  ]);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('the same rows as a workbook: a head, 3 rows, and 13:05 of Bogotá as the local time of the sheet', async () => {
  const sheet = sheetOf(await fileOf(rows({ format: ['xlsx'] }), true));
  expect(sheet.match(/<row>/g)).toHaveLength(4);
  expect(sheet).toContain('+57 … 02');
});

test('an answer as CSV, workbook and Parquet: 2 origins with 1 conversation each, and no cost per charged one is no zero', async () => {
  expect(await text(Readable.from([await fileOf(answer({}), false)]))).toBe(
    'origin,conversations,cost_per_charged\r\nbusiness_initiated,1,\r\nuser_initiated,1,\r\n',
  );
  const found = await parquetRows(await fileOf(answer({ format: ['parquet'] }), false));
  expect(found).toEqual([
    { origin: 'business_initiated', conversations: 1, cost_per_charged: null },
    { origin: 'user_initiated', conversations: 1, cost_per_charged: null },
  ]);
  expect(sheetOf(await fileOf(answer({ format: ['xlsx'] }), false)).match(/<v>1<\/v>/g)).toHaveLength(2);
});

test('a format that is none is refused with the right ones', async () => {
  await expect(fileOf(answer({ format: ['pdf'] }), false)).rejects.toThrow('format is one of csv, xlsx, parquet.');
});
