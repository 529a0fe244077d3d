import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readStagedManifest } from '../../ingest/stage-manifest';
import { appeared } from './ingest-process';
import { type Begun, killed } from './killed';
import { writeLog } from './stage-log';
import { filesBelow, newWorkspace, newWorkspaceLike, stage, stagedRows } from './stage-workspace';

test.describe.configure({ timeout: 300_000 });

/** The logs of the killed runs are cut into some sixteen parts. */
const partBytes = 1 << 18;

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
  const log = writeLog(info.outputPath('log.jsonl'), 8_000);
  const other = writeLog(info.outputPath('other.jsonl'), 1_000, '\r\n');
  const undisturbed = await newWorkspace(info.outputPath('undisturbed'));
  const { ending, beganAt } = await begin(undisturbed, [log, other]);
  await ending;
  let spanMs = performance.now() - beganAt;
  const rows = await stagedRows(undisturbed);
  for (let kill = 0; kill < 8; kill++) {
    let workspace = '';
    spanMs = await killed((kill + Math.random()) / 8, spanMs, (attempt) => {
      workspace = newWorkspaceLike(undisturbed, info.outputPath(`kill-${kill}-${attempt}`));
      return begin(workspace, [log, other]);
    });
    for (const folder of stagedFolders(workspace)) expect(readStagedManifest(folder), folder).not.toBeNull();
    const staged = await stage(workspace, [log, other], { partBytes });
    expect(staged.map(({ records }) => records)).toEqual([8_000, 1_000]);
    expect(await stagedRows(workspace)).toEqual(rows);
    expect(readdirSync(workspace).sort()).toEqual(['hash.key', 'sealed', 'staged']);
  }
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

/** A staging process of its own that has just begun to stage. */
async function begin(workspace: string, paths: readonly string[]): Promise<Begun> {
  const script = join(import.meta.dirname, 'stage-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, workspace, String(partBytes), ...paths], { stdio: 'ignore' });
  const ending = new Promise<{ readonly signal: NodeJS.Signals | null }>((resolve) =>
    child.once('exit', (_, signal) => resolve({ signal })),
  );
  await appeared(join(workspace, `.staging-${child.pid}`), ending);
  return { child, ending, beganAt: performance.now() };
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
