import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TableName } from './source/rows';

/** What `manifest.json` says of a staged file; a folder that has it under its final name is complete. */
export type StagedManifest = {
  readonly kind: string;
  readonly sha256: string;
  readonly parserVersion: number;
  /** What changed how the file was read, as it enters the hash. */
  readonly options: unknown;
  readonly bytes: number;
  /** Rows of the record tables and of the rejects. */
  readonly records: number;
  readonly rejected: number;
  /** Distinct customers whose numbers are sealed; with none there is no sealed file. */
  readonly sealedNumbers: number;
  readonly tables: { readonly [Table in TableName]?: StagedTable };
};

/** Parquet files of one table in the order of the file's lines, with the size of each. */
export type StagedTable = { readonly rows: number; readonly parts: readonly string[]; readonly bytes: readonly number[] };

/** Names the staged folder: equal bytes read in the same way have equal names. */
export const stagedHash = (sha256: string, kind: string, parserVersion: number, options: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([sha256, kind, parserVersion, options]))
    .digest('hex');

export const stagedFolder = (workspaceDir: string, kind: string, hash: string): string => join(workspaceDir, 'staged', kind, hash);

/** The manifest of a staged file whose parts are all there in full size; null otherwise. */
export function readStagedManifest(folder: string): StagedManifest | null {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) return null;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as StagedManifest;
  const isWhole = Object.values(manifest.tables).every(({ parts, bytes }) =>
    parts.every((part, index) => sizeOf(join(folder, part)) === bytes[index]),
  );
  return isWhole ? manifest : null;
}

const sizeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.size ?? null;
