import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Answer, ask } from '../../db/ask';
import { currentGeneration, generationPath } from '../../db/generation';
import type { Parameters } from '../../db/scope';
import type { Settings } from '../../db/settings';
import { plain } from '../../db/values';
import { Generations } from '../../db/warehouse';
import { type WorkspacePaths, workspacePaths } from '../../db/workspace';
import type { IngestSummary } from '../../ingest/ingest-summary';
import { parseLineRules } from '../../ingest/line-rules';
import { load } from '../../ingest/load';
import { ensureWorkspaceKeys } from '../../ingest/workspace-keys';

/** Files of one call by name. */
export type Files = Readonly<Record<string, string | Buffer>>;
export type LoadMore = {
  readonly settings?: Settings;
  readonly line?: readonly string[];
  readonly asOf?: string;
  readonly maps?: Readonly<Record<string, string>>;
};

/** A workspace in a temporary folder, loaded through the real way in. */
export type Built = {
  readonly data: string;
  readonly paths: WorkspacePaths;
  readonly load: (files: Files, more?: LoadMore) => Promise<IngestSummary>;
  readonly ask: (metric: string, parameters?: Parameters) => Promise<Answer>;
  /** Rows of SQL over the current generation, as plain values. */
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => void;
};

/** The day on which all loads of the tests happen. */
export const today = new Date('2026-01-01T00:00:00Z');

/** An empty workspace. */
export async function emptyWorkspace(): Promise<Built> {
  const data = mkdtempSync(join(tmpdir(), 'ventana-model-'));
  const paths = workspacePaths('acme', data);
  mkdirSync(paths.folder, { recursive: true });
  writeFileSync(paths.hashKey, `${'5a'.repeat(32)}\n`);
  await ensureWorkspaceKeys(paths.folder, null, () => undefined);
  let call = 0;
  return {
    data,
    paths,
    load: async (files, { settings, line = [], asOf, maps = {} } = {}) => {
      const folder = join(data, `call-${++call}`);
      mkdirSync(folder);
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      const settingsFile = settings === undefined ? null : join(data, `settings-${call}.json`);
      if (settingsFile !== null) writeFileSync(settingsFile, JSON.stringify(settings));
      const sources = Object.keys(files).map((name) => join(folder, name));
      return load({ paths, sources, settingsFile, lineRules: parseLineRules(line), maps, asOf: asOf ?? null, now: today });
    },
    ask: async (metric, parameters = {}) => {
      const generations = new Generations(paths);
      try {
        return (await generations.use((generation) => ask(generation, metric, parameters))).answer;
      } finally {
        await generations.close();
      }
    },
    rows: (sql) => rowsOf(paths, sql),
    close: () => rmSync(data, { recursive: true, force: true }),
  };
}

/** A workspace with one load in it. */
export async function built(files: Files, more: LoadMore = {}): Promise<Built> {
  const workspace = await emptyWorkspace();
  await workspace.load(files, more);
  return workspace;
}

/** The one row of an answer or of a query. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows instead of one`);
  return row;
}

async function rowsOf({ folder }: WorkspacePaths, sql: string) {
  const duckdb = await DuckDBInstance.create(generationPath(folder, currentGeneration(folder) ?? 0), {
    access_mode: 'READ_ONLY',
    threads: '1',
  });
  const connection = await duckdb.connect();
  try {
    return (await connection.runAndReadAll(sql)).convertRowObjects(plain) as readonly Readonly<Record<string, unknown>>[];
  } finally {
    connection.closeSync();
    duckdb.closeSync();
  }
}
