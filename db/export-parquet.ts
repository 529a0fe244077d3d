import { mkdtempSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import type { AnswerRow } from './family';

/** A statement whose rows are wanted as a file. */
export interface Copied {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * Writes the rows of a statement over a generation as Parquet, by a DuckDB of its own that lives for this and can touch nothing but the
 * folder of `file`: the one that answers questions may write no files at all.
 */
export async function copyToParquet(generationFile: string | null, { sql, params }: Copied, file: string): Promise<void> {
  const duckdb = await DuckDBInstance.create(':memory:');
  const connection = await duckdb.connect();
  try {
    const folder = quoted(dirname(file));
    await connection.run(`set allowed_directories = [${folder}]`);
    await connection.run(`set temp_directory = ${folder}`);
    await connection.run(`set memory_limit = '500MB'`);
    if (generationFile !== null) {
      await connection.run(`attach ${quoted(generationFile)} as generation (read_only)`);
      await connection.run('use generation');
    }
    await connection.run(`set global TimeZone = 'UTC'`);
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
    await connection.run(`copy (${sql}) to ${quoted(file)} (format parquet)`, params as DuckDBValue[]);
  } finally {
    connection.closeSync();
    duckdb.closeSync();
  }
}

/** Rows of an answer as a statement: whole numbers and others as DOUBLE, words as text. */
export function answerStatement(columns: readonly string[], rows: readonly AnswerRow[]): Copied {
  const isText = (name: string): boolean => rows.some((row) => typeof row[name] === 'string');
  const shape = JSON.stringify([Object.fromEntries(columns.map((name) => [name, isText(name) ? 'VARCHAR' : 'DOUBLE']))]);
  const told = rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null])));
  return { sql: 'select unnest(from_json($1, $2), recursive := true)', params: [JSON.stringify(told), shape] };
}

/** A folder for one export, and what removes it. */
export function exportFolder(inside: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(`${inside}/ventana-export-`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
