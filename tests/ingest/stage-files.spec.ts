import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { stagedFolder } from '../../ingest/stage-manifest';
import { logLines, writeLog } from './stage-log';
import { filesBelow, newWorkspace, newWorkspaceLike, stage, stagedRows } from './stage-workspace';

test('staging the same bytes twice: the second time reuses all 30 records and writes nothing', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const log = writeLog(info.outputPath('log.jsonl'), 30);
  const [first] = await stage(workspace, [log]);
  const before = written(workspace);
  const copy = info.outputPath('another-name.txt');
  copyFileSync(log, copy);
  const [second] = await stage(workspace, [copy]);
  expect(second).toMatchObject({ status: 'reused', records: 30, rejected: 1, hash: first?.hash, sha256: first?.sha256 });
  expect(written(workspace)).toEqual(before);
});

test('two workspaces with the same keys stage a file to the same hash and the same rows', async ({}, info) => {
  const log = writeLog(info.outputPath('log.jsonl'), 100);
  const one = await newWorkspace(info.outputPath('one'));
  const other = newWorkspaceLike(one, info.outputPath('other'));
  const [[first], [second]] = [await stage(one, [log]), await stage(other, [log])];
  expect(second?.hash).toBe(first?.hash);
  expect(await stagedRows(other)).toEqual(await stagedRows(one));
});

test('equal bytes given three times in one call are read once: 1 staged, 2 reused', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const paths = ['a', 'b', 'c'].map((name) => writeLog(info.outputPath(`${name}.jsonl`), 30));
  const staged = await stage(workspace, paths);
  expect(staged.map(({ status }) => status).sort()).toEqual(['reused', 'reused', 'staged']);
  expect(new Set(staged.map(({ hash }) => hash)).size).toBe(1);
});

test('packed by gzip: 30 records as from the plain log, under another hash because the bytes differ', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const plain = writeLog(info.outputPath('log.jsonl'), 30);
  const packed = info.outputPath('log.jsonl.gz');
  writeFileSync(packed, gzipSync(readFileSync(plain)));
  const [first, second] = await stage(workspace, [plain, packed]);
  expect(second).toMatchObject({ status: 'staged', kind: 'meta_cloud_webhook', records: 30, rejected: 1 });
  expect(second?.hash).not.toBe(first?.hash);
});

test('other opt-out words read a webhook log anew, but not an exchange-rate table', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const log = writeLog(info.outputPath('log.jsonl'), 30);
  const rates = info.outputPath('fx.csv');
  writeFileSync(rates, 'date,base_currency,quote_currency,rate\n2022-03-01,USD,COP,3910.5\n2022-03-02,USD,COP,3905\n');
  await stage(workspace, [log, rates]);
  const staged = await stage(workspace, [log, rates], { optOutKeywords: ['CHAU'] });
  expect(staged.map(({ status, records }) => [status, records])).toEqual([
    ['staged', 30],
    ['reused', 2],
  ]);
});

test('a rate of 3.910 decides nothing by itself: the file is refused with a question, and read once --map answers it', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const rates = info.outputPath('fx.csv');
  writeFileSync(rates, 'date;base_currency;quote_currency;rate\n2022-03-01;USD;COP;3.910\n');
  const [asked] = await stage(workspace, [rates]);
  expect(asked).toMatchObject({ status: 'failed', reason: expect.stringContaining('--map decimal=comma') });
  const [answered] = await stage(workspace, [rates], { maps: { decimal: 'comma' } });
  expect(answered).toMatchObject({ status: 'staged', records: 1, rejected: 0 });
});

test('a staged file that lost a part, its end, or its sealed numbers is staged again', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const log = writeLog(info.outputPath('log.jsonl'), 30);
  const [first] = await stage(workspace, [log]);
  const rows = await stagedRows(workspace);
  const folder = stagedFolder(workspace, 'meta_cloud_webhook', first?.hash ?? '');
  for (const damage of [
    () => rmSync(join(folder, 'status-0.parquet')),
    () => truncateSync(join(folder, 'message-0.parquet'), 100),
    () => rmSync(join(workspace, 'sealed', `${first?.hash}.age`)),
  ]) {
    damage();
    expect((await stage(workspace, [log]))[0]).toMatchObject({ status: 'staged', records: 30 });
    expect(await stagedRows(workspace)).toEqual(rows);
  }
});

test('300 small files: 300 staged folders, each with its own record, in the order they were given', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const paths = logLines(301)
    .filter((_, index) => index !== 9)
    .map((line, index) => {
      const path = info.outputPath(`body-${index}.json`);
      writeFileSync(path, line);
      return path;
    });
  const staged = await stage(workspace, paths);
  expect(staged.map(({ path }) => path)).toEqual(paths);
  expect(staged.every(({ status, records }) => status === 'staged' && records === 1)).toBe(true);
  expect(new Set(staged.map(({ hash }) => hash)).size).toBe(300);
});

test('what is appended while a log is read belongs to the next load: 30 records now, 31 then', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const log = writeLog(info.outputPath('log.jsonl'), 30);
  const extra = logLines(31)[30] ?? '';
  let isAppended = false;
  const onProgress = (): void => {
    if (!isAppended) appendFileSync(log, `${extra}\n`);
    isAppended = true;
  };
  expect((await stage(workspace, [log], { onProgress }))[0]).toMatchObject({ status: 'staged', records: 30 });
  expect((await stage(workspace, [log]))[0]).toMatchObject({ status: 'staged', records: 31 });
});

test('a log that is overwritten while it is read is refused, and nothing of it is staged', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const log = writeLog(info.outputPath('log.jsonl'), 30);
  let isOverwritten = false;
  const onProgress = (): void => {
    if (!isOverwritten) writeFileSync(log, readFileSync(log, 'utf8').replaceAll('Cuánto', 'Cuantos'));
    isOverwritten = true;
  };
  const [refused] = await stage(workspace, [log], { onProgress });
  expect(refused).toMatchObject({ status: 'failed', reason: expect.stringContaining('changed while it was read') });
  expect(existsSync(join(workspace, 'staged'))).toBe(false);
});

/** Every file of a workspace with its time of change. */
const written = (workspace: string): readonly string[] => filesBelow(workspace).map((file) => `${file} ${statSync(file).mtimeMs}`);
