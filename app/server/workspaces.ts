import { currentGeneration } from '../../db/generation';
import { type Generation, Generations } from '../../db/warehouse';
import { existingWorkspace } from '../../db/workspace';

/** A question that runs longer is interrupted. */
const limits = { milliseconds: 20_000 };

/** Open generations by workspace. They outlive a module that is loaded anew, and serve every bundle of the one process. */
const shared = globalThis as { ventanaGenerations?: Map<string, Generations> };
const opened = shared.ventanaGenerations ?? new Map<string, Generations>();
shared.ventanaGenerations = opened;

/** Runs work on the current generation of a workspace; a name that no workspace has is refused before anything is opened. */
export function onGeneration<Result>(workspace: string, work: (generation: Generation) => Promise<Result>): Promise<Result> {
  const paths = existingWorkspace(workspace);
  const generations = opened.get(paths.folder) ?? new Generations(paths, limits);
  opened.set(paths.folder, generations);
  return generations.use(work);
}

/** Id of the generation that is published now; null where the workspace holds no data yet. */
export const publishedGeneration = (workspace: string): number | null => currentGeneration(existingWorkspace(workspace).folder);

/** Id of the generation that questions are answered from: up to a second after a newer one was published still the one before; null without data. */
export async function servedGeneration(workspace: string): Promise<number | null> {
  return publishedGeneration(workspace) === null ? null : onGeneration(workspace, async ({ id }) => id);
}

/** What an answer to a question changes with: the workspace, the very generation that questions are answered from, and the question. */
export const servedVersion =
  (workspace: string, asked: string): (() => Promise<string>) =>
  () =>
    onGeneration(workspace, async ({ stamp }) => `${workspace} ${stamp} ${asked}`);
