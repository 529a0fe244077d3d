import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { currentGeneration, generationPath, readManifest } from '../../db/generation';

/** What a workspace holds: loaded files, staged folders, and of each table of the current generation its rows and a hash over all their values. */
export async function fingerprint(workspaceDir: string): Promise<Readonly<Record<string, string>>> {
  const id = currentGeneration(workspaceDir);
  if (id === null) return { generation: 'none' };
  const entries = readManifest(workspaceDir, id)?.entries ?? [];
  return {
    entries: JSON.stringify(entries),
    staged: stagedFolders(workspaceDir).join(' '),
    ...(await tableHashes(generationPath(workspaceDir, id))),
  };
}

async function tableHashes(file: string): Promise<Readonly<Record<string, string>>> {
  const duckdb = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY', threads: '1' });
  const connection = await duckdb.connect();
  try {
    const tables = (await connection.runAndReadAll('select table_name from duckdb_tables() order by table_name'))
      .getRows()
      .map(([name]) => String(name));
    const each = tables.map(
      (table) => `select '${table}' as name, count(*) || ' ' || coalesce(sum(hash(t)::hugeint), 0) as content from ${table} as t`,
    );
    const rows = (await connection.runAndReadAll(each.join(' union all '))).getRows();
    return Object.fromEntries(rows.map(([name, content]) => [String(name), String(content)]));
  } finally {
    connection.closeSync();
    duckdb.closeSync();
  }
}

function stagedFolders(workspaceDir: string): readonly string[] {
  const staged = join(workspaceDir, 'staged');
  return readdirSync(staged, { withFileTypes: true })
    .filter((kind) => kind.isDirectory())
    .flatMap((kind) => readdirSync(join(staged, kind.name)).map((name) => `${kind.name}/${name}`))
    .sort();
}
