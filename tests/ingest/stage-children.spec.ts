import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readStagedManifest } from '../../ingest/stage-manifest';
import { writeLog } from './stage-log';
import { filesBelow, newWorkspace, newWorkspaceLike, stage, stagedRows } from './stage-workspace';

test.describe.configure({ timeout: 300_000 });

test('two children share a log of 20,000 lines and a packed one: the same files to the byte as one process writes', async ({}, info) => {
  const log = writeLog(info.outputPath('log.jsonl'), 20_000);
  const packed = info.outputPath('packed.gz');
  writeFileSync(packed, gzipSync(readFileSync(log)));
  const alone = await newWorkspace(info.outputPath('alone'));
  const shared = newWorkspaceLike(alone, info.outputPath('shared'));
  const expected = await stage(alone, [log, packed], { partBytes: 1 << 20 });
  const staged = await stage(shared, [log, packed], { partBytes: 1 << 20, workers: 2 });
  expect(staged).toEqual(expected);
  expect(contents(shared)).toEqual(contents(alone));
  expect(filesBelow(join(shared, 'staged')).filter((file) => /status-\d+\.parquet$/.test(file)).length).toBeGreaterThan(5);
});

test('killed (-9) at 8 random moments, then run again: the same rows as an undisturbed run, and no leftovers', async ({}, info) => {
  const log = writeLog(info.outputPath('log.jsonl'), 20_000);
  const other = writeLog(info.outputPath('other.jsonl'), 3_000, '\r\n');
  const undisturbed = await newWorkspace(info.outputPath('undisturbed'));
  const began = performance.now();
  await run(undisturbed, [log, other]).ended;
  const spanMs = performance.now() - began;
  const rows = await stagedRows(undisturbed);
  let killed = 0;
  for (let kill = 0; kill < 8; kill++) {
    const workspace = newWorkspaceLike(undisturbed, info.outputPath(`kill-${kill}`));
    const { child, ended } = run(workspace, [log, other]);
    await wait(((kill + Math.random()) / 8) * spanMs);
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') killed += 1;
    for (const folder of stagedFolders(workspace)) expect(readStagedManifest(folder), folder).not.toBeNull();
    const staged = await stage(workspace, [log, other], { partBytes: 1 << 19 });
    expect(staged.map(({ records }) => records)).toEqual([20_000, 3_000]);
    expect(await stagedRows(workspace)).toEqual(rows);
    expect(readdirSync(workspace).sort()).toEqual(['hash.key', 'sealed', 'staged']);
  }
  expect(killed, 'runs that were still going when killed').toBeGreaterThan(4);
});

test('a child that is killed fails its file with one sentence; the next run stages it', async ({}, info) => {
  const log = writeLog(info.outputPath('log.jsonl'), 20_000);
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const before = new Set(childrenOf(process.pid));
  const staging = stage(workspace, [log], { workers: 2, partBytes: 1 << 20 });
  while (!filesBelow(workspace).some((file) => file.endsWith('.tsv'))) await wait(2);
  for (const child of childrenOf(process.pid)) if (!before.has(child)) process.kill(child, 'SIGKILL');
  const [failed] = await staging;
  expect(failed).toMatchObject({ status: 'failed', reason: expect.stringContaining('ended (SIGKILL)') });
  expect(existsSync(join(workspace, 'staged'))).toBe(false);
  expect((await stage(workspace, [log]))[0]).toMatchObject({ status: 'staged', records: 20_000 });
});

/** A staging process of its own and how it ends: a signal or an exit code. */
function run(workspace: string, paths: readonly string[]) {
  const script = join(import.meta.dirname, 'stage-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, workspace, String(1 << 19), ...paths], { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  return { child, ended };
}

const contents = (workspace: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesBelow(join(workspace, 'staged')).map((file) => [file.slice(workspace.length), readFileSync(file).toString('base64')]),
  );

function stagedFolders(workspace: string): readonly string[] {
  const staged = join(workspace, 'staged');
  const kinds = existsSync(staged) ? readdirSync(staged) : [];
  return kinds.flatMap((kind) => readdirSync(join(staged, kind)).map((hash) => join(staged, kind, hash)));
}

function childrenOf(pid: number): readonly number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  test.skip(!existsSync(file), 'the children of a process are listed by Linux only');
  return readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}
