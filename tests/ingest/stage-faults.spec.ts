import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { expandPaths } from '../../ingest/expand';
import { stageFiles, sweepStaging } from '../../ingest/stage';
import { logLines, writeLog } from './stage-log';
import { filesBelow, newWorkspace, query, stage, stagedParquet } from './stage-workspace';

const sentence = (part: string) => expect.stringMatching(new RegExp(`^[^\\n]*${part}[^\\n]*$`));

test('an empty file is not recognised', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const file = info.outputPath('empty.jsonl');
  writeFileSync(file, '');
  expect((await stage(workspace, [file]))[0]).toMatchObject({ status: 'unrecognised', kind: null, reason: sentence('empty file') });
});

test('a file that is gone, a link to nothing, a pipe and a folder fail each with their own sentence; the file beside them is staged', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const folder = info.outputPath('logs');
  mkdirSync(folder);
  const good = writeLog(join(folder, 'good.jsonl'), 30);
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
  test.skip(spawnSync('mkfifo', [join(folder, 'pipe')]).status !== 0, 'this system has no mkfifo');
  const paths = [join(folder, 'gone'), join(folder, 'link'), join(folder, 'pipe'), folder, good];
  const staged = await stage(workspace, paths);
  expect(staged.map(({ status, reason }) => [status, reason])).toEqual([
    ['failed', sentence('not there')],
    ['failed', sentence('link to nothing')],
    ['failed', sentence('neither a file nor a folder')],
    ['failed', sentence('may not be read')],
    ['staged', undefined],
  ]);
});

test('a gzip that is cut off, damaged, or expands 1000 times fails, and nothing of it is staged', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const packed = gzipSync(Buffer.from(logLines(3000).join('\n')));
  const files = {
    cut: packed.subarray(0, packed.length - 2000),
    bomb: gzipSync(bomb()),
    damaged: Buffer.from(packed).fill(7, packed.length - 8, packed.length - 4),
  };
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(info.outputPath(`${name}.gz`), bytes);
    return info.outputPath(`${name}.gz`);
  });
  const staged = await stage(workspace, paths);
  expect(staged.map(({ status, reason }) => [status, reason])).toEqual([
    ['failed', sentence('cut off before its end')],
    ['failed', sentence('expands to more than')],
    ['failed', sentence('damaged')],
  ]);
  expect(stagedNames(workspace)).toEqual([]);
});

test('a line of 70 MB is 1 reject; the 2 lines around it are read', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const [first = '', second = ''] = logLines(2);
  const file = info.outputPath('long.jsonl');
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, `${first}\n{"entry":"`);
  for (let megabyte = 0; megabyte < 70; megabyte++) writeSync(descriptor, 'x'.repeat(1 << 20));
  writeSync(descriptor, `"}\n${second}\n`);
  closeSync(descriptor);
  expect((await stage(workspace, [file]))[0]).toMatchObject({ status: 'staged', records: 3, rejected: 1 });
  const rejects = stagedParquet(workspace).filter((part) => part.includes('/reject-'));
  expect(await query(`select record_line, reason from read_parquet('${rejects[0]}')`)).toEqual([[2, 'record larger than 64 MB']]);
});

test('invalid bytes, a byte order mark, and nesting 100,000 deep: 3 good lines are read, 2 are rejects', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const [first = '', second = '', third = ''] = logLines(3);
  const file = info.outputPath('odd.jsonl');
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  const lines = [`\ufeff${first}`, second, Buffer.from([0xff, 0xfe, 0x00, 0x80]), deep, third];
  writeFileSync(file, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])));
  expect((await stage(workspace, [file]))[0]).toMatchObject({ status: 'staged', records: 5, rejected: 2 });
});

test('paths: a missing one and a folder without files are refused; a folder gives its files by name, hidden ones left out', ({}, info) => {
  const folder = info.outputPath('logs');
  mkdirSync(join(folder, 'b'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const name of ['z.json', 'a.json', 'b/c.json', '.hidden']) writeFileSync(join(folder, name), '{}');
  symlinkSync(folder, join(folder, 'b/round'));
  symlinkSync(join(folder, 'a.json'), join(folder, 'again.json'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'));
  const paths = expandPaths([folder, join(folder, 'z.json')]);
  expect(paths).toEqual(['a.json', 'b/c.json', 'broken', 'z.json'].map((name) => join(folder, name)));
  expect(() => expandPaths([join(folder, 'missing-573001112233')])).toThrow(/There is no file or folder .*missing-57…33/);
  expect(() => expandPaths([join(folder, 'empty')])).toThrow(/holds no files/);
});

test('a full disk ends the whole run with one error, and leaves nothing half staged', async ({}, info) => {
  const disk = info.outputPath('disk');
  mkdirSync(disk);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]).status === 0;
  test.skip(!isMounted, 'this user may not mount a small disk');
  try {
    const workspace = await newWorkspace(join(disk, 'workspace'));
    for (const workers of [0, 1]) {
      const log = writeLog(info.outputPath('log.jsonl'), 6000);
      await expect(stage(workspace, [log], { workers })).rejects.toMatchObject({ code: 'disk_full', exitCode: 1 });
      expect(stagedNames(workspace)).toEqual([]);
      expect(filesBelow(workspace).filter((file) => file.includes('.staging-'))).toEqual([]);
    }
  } finally {
    spawnSync('umount', [disk]);
  }
});

test('what a killed run left in .staging folders is swept, and nothing else', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  mkdirSync(join(workspace, '.staging-99999999/file-0'), { recursive: true });
  writeFileSync(join(workspace, '.staging-99999999/file-0/status-0.parquet'), 'half');
  const before = filesBelow(workspace).filter((file) => !file.includes('.staging-'));
  sweepStaging(workspace);
  expect(filesBelow(workspace)).toEqual(before);
  expect(existsSync(join(workspace, '.staging-99999999'))).toBe(false);
});

test('a workspace without keys is refused in one sentence', async ({}, info) => {
  const workspaceDir = info.outputPath('workspace');
  mkdirSync(workspaceDir);
  const run = stageFiles({ workspaceDir, files: [], optOutKeywords: [], timezone: null, now: new Date() });
  await expect(run).rejects.toMatchObject({ code: 'unreadable', message: sentence('hash.key cannot be read') });
});

/** 40 MB of one letter behind a line that is a webhook body. */
const bomb = (): Buffer => Buffer.concat([Buffer.from(`${logLines(1)[0]}\n"`), Buffer.alloc(40 << 20, 'a'), Buffer.from('"\n')]);

const stagedNames = (workspace: string): readonly string[] =>
  existsSync(join(workspace, 'staged')) ? filesBelow(join(workspace, 'staged')) : [];
