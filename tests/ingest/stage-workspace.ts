import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { type StagedFile, type StageOptions, stageFiles } from '../../ingest/stage';
import { ensureWorkspaceKeys } from '../../ingest/workspace-keys';

/** A new workspace that holds nothing but its keys, under a generated passphrase unless one is given. */
export async function newWorkspace(folder: string, passphrase: string | null = null): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await ensureWorkspaceKeys(folder, passphrase, () => undefined);
  return folder;
}

/** Another workspace with the keys of a first one, so that both hash alike. */
export function newWorkspaceLike(workspaceDir: string, folder: string): string {
  mkdirSync(join(folder, 'sealed'), { recursive: true });
  for (const key of ['hash.key', 'sealed/recipient.txt', 'sealed/identity.age']) copyFileSync(join(workspaceDir, key), join(folder, key));
  return folder;
}

/** Stages files by path under the usual options, in this process unless `workers` says otherwise. */
export const stage = (workspaceDir: string, paths: readonly string[], more: Partial<StageOptions> = {}): Promise<readonly StagedFile[]> =>
  stageFiles({
    workspaceDir,
    files: paths.map((path) => ({ path })),
    optOutKeywords: ['BAJA', 'STOP'],
    timezone: null,
    now: new Date('2023-01-01T00:00:00Z'),
    workers: 0,
    ...more,
  });

/** Rows of every staged table of a workspace, sorted, each row as one text. */
export async function stagedRows(workspaceDir: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const files = stagedParquet(workspaceDir);
  const tables = [...new Set(files.map((file) => /\/(\w+)-[\d-]+\.parquet$/.exec(file)?.[1] ?? ''))].sort();
  const rows = await Promise.all(tables.map((table) => tableRows(files.filter((file) => file.includes(`/${table}-`)))));
  return Object.fromEntries(tables.map((table, index) => [table, rows[index] ?? []]));
}

async function tableRows(files: readonly string[]): Promise<readonly string[]> {
  const rows = await query(
    `select to_json(t)::varchar as row from read_parquet([${files.map((file) => `'${file}'`).join(', ')}]) as t order by row`,
  );
  return rows.map(([row]) => String(row));
}

/** Rows of a query over files, by DuckDB. */
export async function query(sql: string): Promise<readonly (readonly DuckDBValue[])[]> {
  const duckdb = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await duckdb.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRows();
  } finally {
    connection.closeSync();
    duckdb.closeSync();
  }
}

export const stagedParquet = (workspaceDir: string): readonly string[] =>
  filesBelow(join(workspaceDir, 'staged')).filter((file) => file.endsWith('.parquet'));

/** Every file below a folder, sorted. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
