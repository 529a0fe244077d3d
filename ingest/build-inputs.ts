import { join } from 'node:path';
import { AppError } from '../db/errors';
import type { FileEntry } from '../db/generation';
import { sources } from './source/registry';
import { recordTables, stagedTables, type TableName } from './source/rows';
import type { Source } from './source/source';
import { readStagedManifest, stagedFolder } from './stage-manifest';
import { stagedSelection, wallClockTable } from './wall-clock';

/** Rows of a query over the generation being built. */
export type RowsOf = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** One SQL statement run to its end; values are bound, never written into the text. */
export type RunSql = (sql: string, values?: readonly SqlValue[]) => Promise<void>;
export type SqlValue = string | number | bigint | boolean | null;

/** Creates `scratch.load_entry` and one view `scratch.stage_<table>` for each staged table over the files of a generation. */
export async function openStagedFiles(run: RunSql, workspaceDir: string, entries: readonly FileEntry[]): Promise<void> {
  await run('set parquet_metadata_cache = true');
  const files = entries.map((entry) => {
    const folder = stagedFolder(workspaceDir, entry.kind, entry.hash);
    const manifest = readStagedManifest(folder);
    if (!manifest) throw isGone(entry, folder);
    return { entry, folder, manifest };
  });
  await createFromJson(
    run,
    'load_entry',
    loadEntryColumns,
    files.map(({ entry: { id, load, path, kind, sha256, line, asOf }, manifest }) => ({
      load_id: id,
      load,
      path,
      kind,
      sha256,
      line,
      as_of: asOf,
      records: manifest.records,
    })),
  );
  const parts = new Map<TableName, string[]>();
  const stagedParts = files.flatMap(({ entry, folder, manifest }) =>
    (Object.keys(manifest.tables) as TableName[]).flatMap((table) =>
      (manifest.tables[table]?.parts ?? []).map((part) => {
        const filename = join(folder, part);
        const list = parts.get(table) ?? [];
        list.push(filename);
        parts.set(table, list);
        return { filename, load_id: entry.id };
      }),
    ),
  );
  await createFromJson(run, 'staged_part', { filename: 'varchar', load_id: 'integer' }, stagedParts);
  const reader: Readonly<Record<string, Source | undefined>> = sources;
  const isOlder = files.some(({ manifest }) => manifest.parserVersion !== reader[manifest.kind]?.parserVersion);
  const opened = { isOlder, hasWallClocks: parts.has('wall_clock') };
  const views: readonly TableName[] = (Object.keys(stagedTables) as TableName[]).filter((table) => table !== 'wall_clock');
  await createView(run, 'wall_clock', parts.get('wall_clock') ?? [], opened);
  await run(wallClockTable);
  for (const table of views) await createView(run, table, parts.get(table) ?? [], opened);
  await run(`create view scratch.record as ${recordTables.map(recordRows).join(' union all ')}`);
}

const loadEntryColumns = {
  load_id: 'integer',
  load: 'integer',
  path: 'varchar',
  kind: 'varchar',
  sha256: 'varchar',
  line: 'varchar',
  as_of: 'varchar',
  records: 'integer',
} as const;

/** Creates a table of the scratch database from rows in one statement. */
async function createFromJson(
  run: RunSql,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
): Promise<void> {
  const structure = JSON.stringify([columns]);
  await run(`create table scratch.${table} as select unnest(from_json($1::json, $2), recursive := true)`, [
    JSON.stringify(rows),
    structure,
  ]);
}

type Opened = {
  /** Some files were staged before a column was added, which is null there. */
  readonly isOlder: boolean;
  readonly hasWallClocks: boolean;
};

async function createView(run: RunSql, table: TableName, files: readonly string[], opened: Opened): Promise<void> {
  const columns = Object.entries(stagedTables[table]);
  const typed = columns.map(([column, type]) => `null::${type} as ${column}`).join(', ');
  if (files.length === 0) {
    await run(`create view scratch.stage_${table} as select ${typed}, null::integer as load_id where false`);
    return;
  }
  const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
  const stored = (how: string): string => `read_parquet([${list}], filename = true${how})`;
  const { columns: named, join } = stagedSelection(table, opened.hasWallClocks);
  await run(
    `create view scratch.stage_${table} as select ${named}, load_id
     from ${opened.isOlder ? `(select ${typed} where false union all by name from ${stored(', union_by_name = true')})` : stored('')} join scratch.staged_part using (filename)${join}`,
  );
}

function recordRows(table: (typeof recordTables)[number], index: number): string {
  const columns = stagedTables[table];
  const instant = (['occurred_at', 'created_at', 'assigned_at'] as const).find((column) => column in columns) ?? 'null::timestamp';
  return `select ${index}::tinyint as table_id, record_id, load_id, record_line, ${instant} as occurred_at from scratch.stage_${table}`;
}

const isGone = ({ id, path }: FileEntry, folder: string): AppError =>
  new AppError(
    'unreadable',
    `The staged rows of ${path} are not whole (${folder}): restore a backup, or take the file out with loads --remove ${id} and ingest it again.`,
  );
