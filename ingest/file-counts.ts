import { loadFile, loadReject } from '../db/schema/load';
import { Generations } from '../db/warehouse';
import type { WorkspacePaths } from '../db/workspace';
import type { FileCount } from './build';

/** Where and why the first record of a file was rejected. */
export type FirstReject = { readonly recordLine: number; readonly reason: string; readonly detail: string | null };

/** Records of each file as the current generation counts them, with the first of those it rejected. */
export async function fileCounts(paths: WorkspacePaths): Promise<readonly (FileCount & { readonly firstReject: FirstReject | null })[]> {
  const generations = new Generations(paths);
  try {
    return await generations.use(async ({ warehouse }) => {
      const { loadId, records, accepted, duplicates, rejected } = loadFile;
      const files = await warehouse.select({ loadId, records, accepted, duplicates, rejected }).from(loadFile);
      const first = await warehouse
        .selectDistinctOn([loadReject.loadId])
        .from(loadReject)
        .orderBy(loadReject.loadId, loadReject.recordLine);
      const rejectOf = new Map(first.map(({ loadId: id, recordLine, reason, detail }) => [id, { recordLine, reason, detail }]));
      return files.map((file) => ({ ...file, firstReject: rejectOf.get(file.loadId) ?? null }));
    });
  } finally {
    await generations.close();
  }
}
