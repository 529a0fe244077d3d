import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { currentGeneration, generationPath } from '../../db/generation';
import { plain } from '../../db/values';
import type { WorkspacePaths } from '../../db/workspace';

/** A DuckDB of its own on the file of the published generation: it knows nothing of ours but the file. */
export interface FreshDuckdb {
  readonly value: (sql: string, params?: readonly unknown[]) => Promise<number | null>;
  readonly close: () => void;
}

export async function freshDuckdb({ folder }: WorkspacePaths): Promise<FreshDuckdb> {
  const file = generationPath(folder, currentGeneration(folder) ?? 0);
  const duckdb = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY', threads: '1' });
  return {
    // Statements that run at the same time on one connection have crashed the process: each has its own.
    value: async (sql, params = []) => {
      const connection = await duckdb.connect();
      try {
        const rows = (await connection.runAndReadAll(sql, params as DuckDBValue[])).convertRows(plain);
        if (rows.length !== 1 || rows[0]?.length !== 1) throw new Error(`${rows.length} rows instead of one value`);
        return rows[0][0] as number | null;
      } finally {
        connection.closeSync();
      }
    },
    close: () => duckdb.closeSync(),
  };
}

/** Whether two numbers are the same, but for the last digits of a double. */
export const isSame = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one), Math.abs(other));
