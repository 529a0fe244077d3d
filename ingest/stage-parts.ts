import { mkdirSync } from 'node:fs';
import type { Seal } from './seal';
import { recordTables, type TableName } from './source/rows';
import type { StagedPart, StageJob, Stager } from './stage-job';
import type { StagedManifest, StagedTable } from './stage-manifest';
import type { Scan } from './stage-scan';

/** What all parts of a file come to. */
export type StagedParts = Pick<StagedManifest, 'records' | 'rejected' | 'tables'>;

/** Has every part of a file staged, by whoever is free, and adds up their tables in the order of the parts. Numbers go to `seal`. */
export async function stageParts(
  scan: Scan,
  job: Omit<StageJob, 'part' | 'index'>,
  stager: Stager,
  seal: Seal,
  onBytes: (count: number) => void,
): Promise<StagedParts> {
  mkdirSync(job.folder, { mode: 0o700 });
  const stage = async (part: Scan['parts'][number], index: number): Promise<StagedPart['tables']> => {
    const { tables, sealed } = await stager.stage({ ...job, part, index }, onBytes);
    seal.add(sealed);
    return tables;
  };
  const outcomes = await Promise.allSettled(scan.parts.map(stage));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return addUp(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : [])));
}

function addUp(parts: StagedPart['tables']): StagedParts {
  const tables: { [Table in TableName]?: StagedTable } = {};
  for (const { table, rows, name, bytes } of parts) {
    const sum = tables[table] ?? { rows: 0, parts: [], bytes: [] };
    tables[table] = { rows: sum.rows + rows, parts: [...sum.parts, name], bytes: [...sum.bytes, bytes] };
  }
  const rejected = tables.reject?.rows ?? 0;
  const records = recordTables.reduce((sum, table) => sum + (tables[table]?.rows ?? 0), rejected);
  return { records, rejected, tables };
}
