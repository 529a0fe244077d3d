import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { scanFile } from '../../ingest/stage-scan';
import { logLines, writeLog } from './stage-log';
import { newWorkspace, newWorkspaceLike, query, stage, stagedParquet, stagedRows } from './stage-workspace';

test('200 lines read as one part, or cut into parts of any size: the same 199 records, 1 reject and 7 people', async ({}, info) => {
  const log = writeLog(info.outputPath('log.jsonl'), 200);
  const whole = await newWorkspace(info.outputPath('whole'));
  const [expected] = await stage(whole, [log]);
  expect(expected).toMatchObject({ status: 'staged', kind: 'meta_cloud_webhook', records: 200, rejected: 1 });
  const rows = await stagedRows(whole);
  expect(Object.fromEntries(Object.entries(rows).map(([table, { length }]) => [table, length]))).toEqual({
    contact: 7,
    message: 66,
    reject: 1,
    status: 133,
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2_000, max: 90_000 }), async (partBytes) => {
      const parted = newWorkspaceLike(whole, info.outputPath(`parts-${run++}`));
      const [staged] = await stage(parted, [log], { partBytes });
      expect(staged).toMatchObject({ records: 200, rejected: 1, sha256: expected?.sha256, hash: expected?.hash });
      expect(distinctPeople(await stagedRows(parted))).toEqual(rows);
    }),
    { numRuns: 12, examples: [[333], [89_999]] },
  );
});

test('line numbers count on across parts: line 10 is the reject, line n has message wamid.n', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const log = writeLog(info.outputPath('log.jsonl'), 60, '\r\n');
  await stage(workspace, [log], { partBytes: 2_000 });
  const parts = stagedParquet(workspace);
  expect(parts.filter((file) => file.includes('/status-')).length).toBeGreaterThan(5);
  const lines = await query(
    `select record_line from read_parquet([${quotedList(parts, 'message', 'status')}], union_by_name = true) order by 1`,
  );
  expect(lines.map(([line]) => line)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1).filter((line) => line !== 10));
  expect(await query(`select record_line, reason from read_parquet([${quotedList(parts, 'reject')}])`)).toEqual([[10, 'broken JSON']]);
});

test('blank lines, CRLF and a last line without end: 3 records on lines 2, 3 and 6', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const [first = '', second = '', third = ''] = logLines(3);
  const log = info.outputPath('log.jsonl');
  writeFileSync(log, `\n${first}\r\n${second}\r\n\r\n\n${third}`);
  expect((await stage(workspace, [log], { partBytes: 1 }))[0]).toMatchObject({ records: 3, rejected: 0 });
  const lines = await query(
    `select record_line from read_parquet([${quotedList(stagedParquet(workspace), 'message', 'status')}], union_by_name = true) order by 1`,
  );
  expect(lines).toEqual([[2], [3], [6]]);
});

test('parts end behind a line end and cover the file: 10 lines of 4 bytes cut at 10 bytes give 12 + 12 + 12 + 4', async ({}, info) => {
  const path = info.outputPath('lines.txt');
  writeFileSync(path, 'abc\n'.repeat(10));
  const file = await open(path);
  const { parts, bytes } = await scanFile(file, 40, 10, () => undefined);
  await file.close();
  expect(bytes).toBe(40);
  expect(parts).toEqual([
    { start: 0, end: 12, firstLine: 1 },
    { start: 12, end: 24, firstLine: 4 },
    { start: 24, end: 36, firstLine: 7 },
    { start: 36, end: 40, firstLine: 10 },
  ]);
});

/** A person is staged once a part, so parts may repeat one. */
const distinctPeople = ({ contact = [], ...rest }: Readonly<Record<string, readonly string[]>>) => ({
  contact: [...new Set(contact)],
  ...rest,
});

const quotedList = (files: readonly string[], ...tables: readonly string[]): string =>
  files
    .filter((file) => tables.some((table) => file.includes(`/${table}-`)))
    .map((file) => `'${file}'`)
    .join(', ');
