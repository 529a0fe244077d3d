import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectFolder, sourceFiles } from '../source-files';

const rootEntries = [
  ...['app', 'db', 'ingest', 'tests', '.ci', '.git', '.gitignore', '.npmrc'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'next.config.mjs', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE'],
];

const files = sourceFiles(...['db', 'ingest', 'app', 'tests'].filter((folder) => existsSync(join(projectFolder, folder))));

test('no file of code is longer than 200 lines', () => {
  const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).filter(({ lines }) => lines > 200);
  expect(long).toEqual([]);
});

test('files are named in kebab-case for their one idea: none is called utils, helpers, common, misc or index', () => {
  const names = files.map(({ path }) => path);
  expect(names.filter((path) => /(^|\/)(utils?|helpers?|common|misc|index)(\/|\.)/.test(path))).toEqual([]);
  expect(names.filter((path) => !/^[a-z0-9-]+(\.spec|\.config|\.d)?\.tsx?$/.test(path.split('/').at(-1) ?? ''))).toEqual([]);
});

test('the root holds what the architecture names, and nothing else that is not ignored', () => {
  const strangers = readdirSync(projectFolder).filter((name) => !rootEntries.includes(name));
  expect(strangers.filter((name) => !isIgnored(name))).toEqual([]);
});

test('every version in package.json is exact', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([]);
});

test('the lock file has an entry for every optional package, also those of other platforms: else npm ci refuses it', () => {
  const { packages } = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'));
  const owners = Object.values<{ readonly optionalDependencies?: object }>(packages);
  const optional = owners.flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
  expect(optional.filter((name) => !packages[`node_modules/${name}`])).toEqual([]);
});

test('the README says in one line what each dependency is for', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test('every command of package.json is in the README', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  const spoken = (name: string): string => (name === 'test' || name === 'start' ? `npm ${name}` : `npm run ${name}`);
  expect(Object.keys(scripts).filter((name) => !readme.includes(spoken(name)))).toEqual([]);
});

test('every SQL file of the model begins with the grain of its rows', () => {
  const sql = readdirSync(join(projectFolder, 'db/model'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));
  const wrong = sql.filter((name) => !/^-- One row per /.test(readFileSync(join(projectFolder, 'db/model', name), 'utf8')));
  expect(wrong).toEqual([]);
});

/** Data folders, build output and editors' folders are no part of the house. */
function isIgnored(name: string): boolean {
  return (
    spawnSync('git', ['check-ignore', '--quiet', `${name}/`], { cwd: projectFolder }).status === 0 ||
    spawnSync('git', ['check-ignore', '--quiet', name], { cwd: projectFolder }).status === 0
  );
}
