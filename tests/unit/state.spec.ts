import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { readAudit, writeAudit } from '../../db/audit';
import { appendState, extendState, readState } from '../../db/state';

const schema = z.object({ name: z.string(), index: z.number() });

test('entries come back in the order they were added, each topic for itself, private', ({}, info) => {
  const folder = workspace(info.outputPath('data'));
  expect(readState(folder, 'audit', schema)).toEqual([]);
  appendState(folder, 'audit', { name: 'línea\nnueva', index: 1 });
  appendState(folder, 'audit', { name: 'b', index: 2 });
  appendState(folder, 'reports', { name: 'c', index: 3 });
  expect(readState(folder, 'audit', schema)).toEqual([
    { name: 'línea\nnueva', index: 1 },
    { name: 'b', index: 2 },
  ]);
  expect(readState(folder, 'reports', schema)).toEqual([{ name: 'c', index: 3 }]);
  expect(statSync(fileOf(folder)).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(folder))).toEqual(['acme']);
});

test('a line torn at any byte is passed over, and the next entry takes its place: 2 + 1 = 3', ({}, info) => {
  const line = '{"name":"torn ñ","index":9}';
  for (let bytes = 1; bytes < Buffer.byteLength(line); bytes++) {
    const folder = workspace(info.outputPath(`data-${bytes}`));
    appendState(folder, 'audit', { name: 'a', index: 1 });
    appendState(folder, 'audit', { name: 'b', index: 2 });
    appendFileSync(fileOf(folder), Buffer.from(line).subarray(0, bytes));
    expect(readState(folder, 'audit', schema)).toHaveLength(2);
    appendState(folder, 'audit', { name: 'c', index: 3 });
    expect(readState(folder, 'audit', schema).map(({ index }) => index)).toEqual([1, 2, 3]);
  }
});

test('a whole last line without its line break is kept', ({}, info) => {
  const folder = workspace(info.outputPath('data'));
  mkdirSync(join(folder, 'state'));
  writeFileSync(fileOf(folder), '{"name":"a","index":1}\n{"name":"b","index":2}');
  appendState(folder, 'audit', { name: 'c', index: 3 });
  expect(readState(folder, 'audit', schema).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('a damaged line between others is told by file and line', ({}, info) => {
  const folder = workspace(info.outputPath('data'));
  mkdirSync(join(folder, 'state'));
  writeFileSync(fileOf(folder), '{"name":"a","index":1}\n{"name":"b","in\n{"name":"c","index":3}\n');
  expect(() => readState(folder, 'audit', schema)).toThrow('audit.jsonl, line 2, is no entry of audit: put back a copy of the file.');
});

test('2 writers of 30 entries each at once lose none and mix none: 60', async ({}, info) => {
  const folder = workspace(info.outputPath('data'));
  await Promise.all(['a', 'b'].map((name) => writer(folder, name, 30).done));
  const kept = readState(folder, 'audit', schema);
  expect(kept).toHaveLength(60);
  for (const name of ['a', 'b'])
    expect(kept.filter((entry) => entry.name === name).map(({ index }) => index)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
});

test('writers killed at any moment lose nothing that they said was kept, and the next one goes on', async ({}, info) => {
  const folder = workspace(info.outputPath('data'));
  const said: string[] = [];
  for (const [round, after] of [1, 4, 9].entries()) {
    const running = writer(folder, `r${round}`, 10_000);
    while (running.said.length < after) await new Promise((resolve) => setTimeout(resolve, 1));
    running.child.kill('SIGKILL');
    await running.done;
    said.push(...running.said);
  }
  appendState(folder, 'audit', { name: 'after', index: 1 });
  const kept = readState(folder, 'audit', schema).map(({ name, index }) => `${name} ${index}`);
  expect(said.filter((entry) => !kept.includes(entry))).toEqual([]);
  expect(kept.at(-1)).toBe('after 1');
});

test('an entry decided from those before it: of 5 writes with a limit of 3, 3 are kept', ({}, info) => {
  const folder = workspace(info.outputPath('data'));
  for (let index = 1; index <= 5; index++)
    extendState(folder, 'what-ifs', schema, (before) => (before.length < 3 ? [{ name: 'x', index }] : []));
  expect(readState(folder, 'what-ifs', schema).map(({ index }) => index)).toEqual([1, 2, 3]);
  expect(() =>
    extendState(folder, 'what-ifs', schema, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(readdirSync(dirname(folder))).toEqual(['acme']);
});

test('the audit keeps what was done and when', ({}, info) => {
  const folder = workspace(info.outputPath('data'));
  writeAudit(folder, { at: '2022-03-01T12:00:00Z', action: 'suppression_export', details: { contacts: 12, rule: null } });
  expect(readAudit(folder)).toEqual([{ at: '2022-03-01T12:00:00Z', action: 'suppression_export', details: { contacts: 12, rule: null } }]);
  expect(() => writeAudit(folder, { at: 'today', action: 'x', details: {} })).toThrow();
  expect(existsSync(fileOf(folder))).toBe(true);
  expect(readFileSync(fileOf(folder), 'utf8').split('\n')).toHaveLength(2);
});

const fileOf = (folder: string): string => join(folder, 'state', 'audit.jsonl');

function workspace(data: string): string {
  const folder = join(data, 'acme');
  mkdirSync(folder, { recursive: true });
  return folder;
}

function writer(folder: string, name: string, count: number) {
  const args = ['.ci/launch.mjs', 'tests/unit/state-writer.ts', folder, name, String(count)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  let rest = '';
  child.stdout.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString()).split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines);
  });
  return { child, said, done: new Promise((resolve) => child.once('close', resolve)) };
}
