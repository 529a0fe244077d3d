import { rmSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../db/errors';
import { existingWorkspace } from '../../db/workspace';
import { type JobState, refuseWhileBusy, startJob } from './jobs';
import { takeUploads } from './uploads';

const order = z.object({ uploads: z.array(z.string()).min(1).max(1_000) });

/** Loads uploads with the same command that people type, as one load. */
export function startIngest(workspace: string, body: unknown): JobState {
  const { name } = existingWorkspace(workspace);
  const { success, data } = order.safeParse(body);
  if (!success) throw new AppError('bad_request', 'Name the uploads to load: { "uploads": [id, …] }.');
  refuseWhileBusy(name);
  const { folder, names } = takeUploads(name, data.uploads);
  return startJob({
    workspace: name,
    kind: 'ingest',
    file: 'ingest/run.ts',
    args: ['--json', '--', name, ...names],
    folder,
    finish: () => rmSync(folder, { recursive: true, force: true }),
  });
}

/** Takes the records of one loaded file out again. */
export function startRemoval(workspace: string, id: string): JobState {
  const { name } = existingWorkspace(workspace);
  if (!/^\d{1,9}$/.test(id)) throw new AppError('bad_request', `"${id.slice(0, 40)}" is not the id of a loaded file.`);
  return startJob({ workspace: name, kind: 'remove', file: 'ingest/loads.ts', args: [name, '--remove', id, '--json'] });
}
