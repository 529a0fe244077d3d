import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { badFiles, oddFiles, writeBadFile } from './bad-files';
import { fingerprint } from './fingerprint';
import { runIngest } from './ingest-process';
import { writeSmallLogs } from './small-log';

test.describe.configure({ timeout: 600_000 });

test('one load of 12 bad files, an odd one and January: each bad one gets one sentence, the rest of it and January are loaded', async ({}, info) => {
  const { january } = writeSmallLogs(info.outputPath('logs'), 3);
  const paths = new Map([...badFiles, ...oddFiles].map((bad) => [bad, writeBadFile(info.outputPath('bad'), bad)]));
  const { status, stdout, stderr } = await runIngest(info.outputPath('data'), ['acme', ...paths.values(), january, '--json']);
  rmSync(info.outputPath('bad'), { recursive: true });
  const { files, totals } = JSON.parse(stdout);
  const said = stderr.trimEnd().split('\n');
  for (const [bad, path] of paths) {
    const [records, accepted, rejected] = bad.counts;
    const file = files.find((one: { readonly path: string }) => one.path === path);
    expect.soft(file).toMatchObject({ status: bad.status, records, accepted, rejected, duplicates: 0 });
    const sentences = said.filter((line) => line.startsWith(`${path}: `));
    expect.soft(sentences, bad.name).toEqual(bad.exit === 0 ? [] : [expect.stringMatching(bad.sentence)]);
  }
  expect(said).toHaveLength(badFiles.length);
  expect(files.at(-1)).toMatchObject({ status: 'loaded', records: 36, accepted: 36 });
  expect(totals, '9 × 4 of January + 2 + 2 + 1 + 2 of bad logs + 2 of the odd one = 45; 7 rejected').toEqual({
    records: 52,
    accepted: 45,
    duplicates: 0,
    rejected: 7,
  });
  expect(status).toBe(3);
});

test('a file that tells nothing, alone: its exit code, one sentence, and nothing changes', async ({}, info) => {
  const { january } = writeSmallLogs(info.outputPath('logs'), 3);
  const data = info.outputPath('data');
  expect(await runIngest(data, ['acme', january])).toMatchObject({ status: 0 });
  const before = await fingerprint(join(data, 'acme'));
  for (const bad of badFiles.filter(({ status }) => status !== 'loaded')) {
    const path = writeBadFile(info.outputPath('bad'), bad);
    const { status, stderr } = await runIngest(data, ['acme', path]);
    rmSync(path);
    expect(status, bad.name).toBe(bad.exit);
    expect(stderr.split('\n')).toEqual([expect.stringMatching(bad.sentence), '']);
    expect(await fingerprint(join(data, 'acme')), bad.name).toEqual(before);
  }
});

test('a missing path, an empty folder and no path at all: one sentence, exit codes 1, 1 and 2, nothing changed, no workspace made', async ({}, info) => {
  const data = info.outputPath('data');
  const missing = info.outputPath('missing.jsonl');
  const empty = info.outputPath('empty');
  mkdirSync(join(empty, 'below'), { recursive: true });
  expect(await runIngest(data, ['acme', missing])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`^[^\\n]*${missing}[^\\n]*\\n$`)),
  });
  expect(await runIngest(data, ['acme', empty])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`^[^\\n]*${empty}[^\\n]*\\n$`)),
  });
  expect(await runIngest(data, ['acme'])).toMatchObject({ status: 2, stdout: '' });
  expect(await fingerprint(join(data, 'acme'))).toEqual({ generation: 'none' });
});

test('data below /proc, where no folder can be made: one sentence with the folder and the mend, exit code 1, and no waiting', async ({}, info) => {
  const { january } = writeSmallLogs(info.outputPath('logs'), 3);
  const { status, stderr } = await runIngest('/proc/ventana', ['acme', january]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\/proc\/ventana\S* cannot be made; set VENTANA_DATA to a folder that this user may write to\.\n$/);
});
