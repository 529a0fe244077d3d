import { join } from 'node:path';
import { AppError } from '../db/errors';
import type { FileEntry } from '../db/generation';
import { recordTables, stagedTables, type TableName } from './source/rows';
import { readStagedManifest, stagedFolder } from './stage-manifest';

/** One SQL statement run to its end; values are bound, never written into the text. */
export type RunSql = (sql: string, values?: readonly SqlValue[]) => Promise<void>;
export type SqlValue = string | number | bigint | boolean | null;

/** Creates `scratch.load_entry` and one view `scratch.stage_<table>` for each staged table over the files of a generation. */
export async function openStagedFiles(run: RunSql, workspaceDir: string, entries: readonly FileEntry[]): Promise<void> {
  await run(
    'create table scratch.load_entry (load_id integer, load integer, path varchar, kind varchar, sha256 varchar, line varchar, as_of varchar, records integer)',
  );
  await run('create table scratch.staged_part (filename varchar, load_id integer)');
  const parts = new Map<TableName, string[]>();
  for (const entry of entries) {
    const folder = stagedFolder(workspaceDir, entry.kind, entry.hash);
    const manifest = readStagedManifest(folder);
    if (!manifest) throw isGone(entry, folder);
    const { id, load, path, kind, sha256, line, asOf } = entry;
    await run('insert into scratch.load_entry values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, load, path, kind, sha256, line, asOf, manifest.records]);
    for (const [table, written] of Object.entries(manifest.tables) as [TableName, { parts: readonly string[] }][]) {
      for (const part of written.parts) {
        const file = join(folder, part);
        parts.set(table, [...(parts.get(table) ?? []), file]);
        await run('insert into scratch.staged_part values ($1, $2)', [file, id]);
      }
    }
  }
  for (const table of Object.keys(stagedTables) as TableName[]) await createView(run, table, parts.get(table) ?? []);
  await run(`create view scratch.record as ${recordTables.map(recordRows).join(' union all ')}`);
}

async function createView(run: RunSql, table: TableName, files: readonly string[]): Promise<void> {
  const columns = Object.entries(stagedTables[table]);
  if (files.length === 0) {
    const typed = columns.map(([column, type]) => `null::${type} as ${column}`).join(', ');
    await run(`create view scratch.stage_${table} as select ${typed}, null::integer as load_id where false`);
    return;
  }
  const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
  const named = columns.map(([column]) => column).join(', ');
  await run(
    `create view scratch.stage_${table} as select ${named}, load_id
     from read_parquet([${list}], filename = true) join scratch.staged_part using (filename)`,
  );
}

function recordRows(table: (typeof recordTables)[number], index: number): string {
  const instant = 'occurred_at' in stagedTables[table] ? 'occurred_at' : table === 'order' ? 'created_at' : 'null::timestamp';
  return `select ${index}::tinyint as table_id, record_id, load_id, record_line, ${instant} as occurred_at from scratch.stage_${table}`;
}

const isGone = ({ id, path }: FileEntry, folder: string): AppError =>
  new AppError('unreadable', `The staged rows of ${path} are not whole (${folder}): restore a backup, or take the file out with loads --remove ${id} and ingest it again.`);
