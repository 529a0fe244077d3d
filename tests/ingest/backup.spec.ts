import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { create } from 'tar';
import { manifestPath, readManifest } from '../../db/generation';
import { appendState } from '../../db/state';
import { workspacePaths } from '../../db/workspace';

test('backup and restore give back all 8 files of a workspace byte by byte, without lock and leftovers', ({}, info) => {
  const { paths, run } = workspace(info.outputPath());
  const before = contents(paths.folder);
  expect(Object.keys(before)).toHaveLength(8);
  writeFileSync(join(paths.generations, '.building-2.duckdb'), 'half');
  const file = info.outputPath('acme.tgz');
  expect(run('backup.ts', 'acme', '--to', file, '--json')).toMatchObject({ status: 0, stderr: '' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(paths.lock)).toBe(false);
  const elsewhere = info.outputPath('restored');
  const restored = run('restore.ts', file, '--json', elsewhere);
  expect(JSON.parse(restored.stdout)).toEqual({ workspace: 'acme', folder: join(elsewhere, 'acme') });
  expect(contents(join(elsewhere, 'acme'))).toEqual(before);
  expect(statSync(join(elsewhere, 'acme/hash.key')).mode & 0o777).toBe(0o600);
  expect(readdirSync(elsewhere)).toEqual(['acme']);
});

test('a workspace that exists is not overwritten', ({}, info) => {
  const { paths, run } = workspace(info.outputPath());
  const file = info.outputPath('acme.tgz');
  run('backup.ts', 'acme', '--to', file);
  writeFileSync(paths.settings, '{"name":"newer"}');
  expect(run('restore.ts', file)).toMatchObject({ status: 1, stdout: '' });
  expect(run('restore.ts', file).stderr).toBe(`Workspace acme exists already: move ${paths.folder} away, then restore ${file} again.\n`);
  expect(readFileSync(paths.settings, 'utf8')).toBe('{"name":"newer"}');
});

test('a backup is refused without workspace, without --to, into the workspace itself and into a missing folder', ({}, info) => {
  const { paths, run } = workspace(info.outputPath());
  expect(run('backup.ts', 'other', '--to', info.outputPath('x.tgz')).status).toBe(4);
  expect(run('backup.ts', 'acme').status).toBe(2);
  expect(run('backup.ts', 'acme', '--to', join(paths.folder, 'x.tgz')).status).toBe(2);
  expect(run('backup.ts', 'acme', '--to', info.outputPath('none/x.tgz'))).toMatchObject({ status: 1 });
});

test('a cut, a flipped, an empty and a foreign file restore nothing and exit with 1', ({}, info) => {
  const { run } = workspace(info.outputPath());
  const file = info.outputPath('acme.tgz');
  run('backup.ts', 'acme', '--to', file);
  const bytes = readFileSync(file);
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(bytes.length >> 1) ^ 0xff, bytes.length >> 1);
  const damages = {
    cut: bytes.subarray(0, bytes.length - 40),
    half: bytes.subarray(0, bytes.length >> 1),
    flipped,
    empty: '',
    foreign: 'id,name\n1,x\n',
  };
  for (const [name, content] of Object.entries(damages)) {
    const path = info.outputPath(`${name}.tgz`);
    writeFileSync(path, content);
    const elsewhere = info.outputPath(`from-${name}`);
    const { status, stderr } = run('restore.ts', path, elsewhere);
    expect.soft({ name, status, stderr }).toEqual({ name, status: 1, stderr: expect.stringContaining(`${path} is not a whole backup`) });
    expect.soft(existsSync(elsewhere) ? readdirSync(elsewhere) : []).toEqual([]);
  }
  expect(run('restore.ts', info.outputPath('none.tgz')).status).toBe(1);
});

test('a backup whose generation or staged file is missing is refused', ({}, info) => {
  const { paths, run } = workspace(info.outputPath());
  const file = info.outputPath('acme.tgz');
  const manifest = readManifest(paths.folder, 1);
  writeFileSync(
    manifestPath(paths.folder, 1),
    JSON.stringify({ ...manifest, entries: [...(manifest?.entries ?? []), { kind: 'onprem_webhook', hash: 'gone' }] }),
  );
  run('backup.ts', 'acme', '--to', file);
  expect(run('restore.ts', file, info.outputPath('elsewhere')).stderr).toContain('(1 of 2 staged files are missing)');
  truncateSync(paths.current, 0);
  writeFileSync(paths.current, '{"generation":9}');
  run('backup.ts', 'acme', '--to', file);
  expect(run('restore.ts', file, info.outputPath('elsewhere')).stderr).toContain('(generation 9 is missing)');
});

test('an archive that would write outside the workspace, or holds a link, is refused', async ({}, info) => {
  const { run } = workspace(info.outputPath());
  const folder = info.outputPath('evil');
  mkdirSync(join(folder, 'acme'), { recursive: true });
  writeFileSync(join(folder, 'passwd'), 'x');
  writeFileSync(join(folder, 'acme/hash.key'), 'x');
  symlinkSync('/etc', join(folder, 'acme/link'));
  const evil = { up: ['acme/../passwd'], beside: ['acme/hash.key', 'passwd'], absolute: [join(folder, 'passwd')], link: ['acme'] };
  for (const [name, paths] of Object.entries(evil)) {
    const file = info.outputPath(`${name}.tgz`);
    await create({ file, gzip: true, cwd: folder, preservePaths: true }, paths);
    const elsewhere = info.outputPath(`from-${name}`);
    expect
      .soft({ name, ...run('restore.ts', file, elsewhere) })
      .toMatchObject({ name, status: 1, stderr: expect.stringContaining('one workspace and nothing else') });
    expect.soft(existsSync(elsewhere)).toBe(false);
  }
});

/** A workspace of six files; `run` runs a command of ingest/ on its data folder, or on another one named last. */
function workspace(data: string) {
  const paths = workspacePaths('acme', data);
  const staged = join(paths.staged, 'onprem_webhook', 'ab');
  for (const folder of [paths.generations, staged]) mkdirSync(folder, { recursive: true });
  const entry = { id: 1, load: 1, path: 'log.jsonl', kind: 'onprem_webhook', sha256: 'ab', hash: 'ab', line: null, asOf: null };
  const manifest = { id: 1, parent: null, builtAt: '2022-03-01T12:00:00Z', codeVersion: 'test', settings: {}, entries: [entry] };
  writeFileSync(paths.hashKey, 'ab'.repeat(32), { mode: 0o600 });
  writeFileSync(paths.settings, '{}');
  writeFileSync(join(paths.folder, 'annotations.json'), '{"annotations":[]}');
  appendState(paths.folder, 'reports', { name: 'monthly' });
  writeFileSync(join(staged, 'manifest.json'), '{}');
  writeFileSync(join(paths.generations, '1.duckdb'), Buffer.alloc(300_000, 'generation'));
  writeFileSync(manifestPath(paths.folder, 1), JSON.stringify(manifest));
  writeFileSync(paths.current, '{"generation":1}');
  const run = (command: string, ...args: readonly string[]) => {
    const elsewhere = command === 'restore.ts' && args.length > 1 ? args.at(-1) : undefined;
    const given = elsewhere ? args.slice(0, -1) : args;
    const env = { ...process.env, VENTANA_DATA: elsewhere ?? data };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/launch.mjs', `ingest/${command}`, ...given], {
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  return { paths, run };
}

function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]));
}
