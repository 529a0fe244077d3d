import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectFolder, type SourceFile, sourceFiles } from '../source-files';

/** Who may use DuckDB itself: everything else asks through `db/warehouse.ts` or is handed rows. */
const duckdbUsers =
  /^(db\/(warehouse|values|export-parquet)|ingest\/(stage|build|publish|stage-[a-z-]+)|ingest\/billing\/ledger|ingest\/what-if\/workbench)\.ts$/;

const files = sourceFiles(...['db', 'ingest', 'app'].filter((folder) => existsSync(join(projectFolder, folder))));

test('db imports db only; ingest imports db and ingest; app imports db and app', () => {
  const allowed = { db: ['db'], ingest: ['db', 'ingest'], app: ['db', 'app'] };
  expect(ownImports().length).toBeGreaterThan(50);
  const wrong = ownImports().filter(({ from, to }) => !allowed[layer(from)].includes(layer(to)));
  expect(wrong).toEqual([]);
});

test('the simulator imports neither db nor the rest of ingest, nor does the rest import it', () => {
  const isSample = (path: string): boolean => path.startsWith('ingest/sample/');
  const wrong = ownImports().filter(({ from, to }) => isSample(from) !== isSample(to));
  expect(wrong).toEqual([]);
});

test('DuckDB is used by the warehouse, the values, staging, build, publish and ledger only', () => {
  const users = files.filter(({ text }) => importedNames(text).includes('@duckdb/node-api')).map(({ path }) => path);
  expect(users.filter((path) => !duckdbUsers.test(path))).toEqual([]);
});

test('sources are pure: they import sources, identity and tables of values, no file system, no clock, no chance', () => {
  const sources = files.filter(({ path }) => path.startsWith('ingest/source/'));
  const isPure = (name: string, to: string | null): boolean =>
    to === null ? name === 'csv-parse/sync' : /^(ingest\/(source|identity)|db\/(kinds|mask|errors|message-types))[/.]/.test(`${to}.`);
  const wrong = sources.flatMap((file) => importsOf(file).filter(({ name, to }) => !isPure(name, to)));
  expect(wrong).toEqual([]);
  expect(
    sources.filter(({ text }) => /Date\.now\(|new Date\(\)|Math\.random|performance\.|process\./.test(text)).map(({ path }) => path),
  ).toEqual([]);
});

test('families import neither each other nor what opens the database', () => {
  const families = ownImports().filter(({ from }) => from.startsWith('db/queries/'));
  const isTypeOnly = (from: string, to: string): boolean => {
    const text = files.find(({ path }) => path === from)?.text ?? '';
    const name = to.split('/').at(-1) ?? '';
    return new RegExp(`import type [^;]*/${name}'`).test(text);
  };
  const wrong = families.filter(({ from, to }) => to.startsWith('db/queries/') || (to === 'db/warehouse' && !isTypeOnly(from, to)));
  expect(wrong).toEqual([]);
});

test('@tremor/react is imported in its gate only', () => {
  const users = files.filter(({ text }) => importedNames(text).includes('@tremor/react')).map(({ path }) => path);
  expect(users.filter((path) => path !== 'app/ui/tremor.ts')).toEqual([]);
});

type Import = { readonly from: string; readonly name: string; readonly to: string | null };

/** Imports of project files: `to` is the imported path from the root without extension. */
function ownImports(): readonly { readonly from: string; readonly to: string }[] {
  return files.flatMap(importsOf).flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
}

function importsOf({ path, text }: SourceFile): readonly Import[] {
  const target = (name: string): string | null => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : null);
  return importedNames(text).map((name) => ({ from: path, name, to: target(name) }));
}

function importedNames(text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()\s*'([^']+)'/g)].flatMap((match) => match[1] ?? []);
}

const layer = (path: string): 'db' | 'ingest' | 'app' => path.split('/')[0] as 'db' | 'ingest' | 'app';
