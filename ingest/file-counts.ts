import { loadFile } from '../db/schema/load';
import { Generations } from '../db/warehouse';
import type { WorkspacePaths } from '../db/workspace';
import type { FileCount } from './build';

/** Records of each file as the current generation counts them. */
export async function fileCounts(paths: WorkspacePaths): Promise<readonly FileCount[]> {
  const generations = new Generations(paths);
  try {
    return await generations.use(({ warehouse }) =>
      warehouse
        .select({
          loadId: loadFile.loadId,
          records: loadFile.records,
          accepted: loadFile.accepted,
          duplicates: loadFile.duplicates,
          rejected: loadFile.rejected,
        })
        .from(loadFile),
    );
  } finally {
    await generations.close();
  }
}
