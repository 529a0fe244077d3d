import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { flushAll } from './durable-file';
import type { Standing } from './progress';
import { stageInChildren } from './stage-children';
import { type FileToStage, type StagedFile, stageFile } from './stage-file';
import { stageHere } from './stage-here';
import type { Stager } from './stage-job';
import type { StagedManifest } from './stage-manifest';
import type { ReadOptions } from './stage-options';
import { progressOver } from './stage-progress';
import { publishedFolders } from './stage-publish';
import { readWorkspaceKeys } from './workspace-keys';

export type { FileToStage, StagedFile } from './stage-file';

export type StageOptions = ReadOptions & {
  readonly workspaceDir: string;
  readonly files: readonly FileToStage[];
  readonly now: Date;
  /** Processes that read; 0 reads in this one, which is what little data gets by itself. */
  readonly workers?: number;
  /** Size of the parts that a large file is cut into; the rows are the same whatever it is. */
  readonly partBytes?: number;
  readonly onProgress?: (standing: Standing) => void;
};

/** Files in hand at a time: one is hashed or published while others are parsed. */
const filesInHand = 6;

/**
 * Parses files into Parquet by content hash, and says of each what became of it, in their order. Bytes that are staged already under
 * the same options are not parsed again. The caller holds the workspace's lock and its keys exist.
 */
export async function stageFiles(options: StageOptions): Promise<readonly StagedFile[]> {
  const { workspaceDir, files } = options;
  sweepStaging(workspaceDir);
  const keys = readWorkspaceKeys(workspaceDir);
  const folder = join(workspaceDir, `.staging-${process.pid}`);
  mkdirSync(folder, { mode: 0o700 });
  const remove = (): void => rmSync(folder, removal);
  process.once('exit', remove);
  const sizes = files.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  const stager = await openStager(options.workers ?? suitableWorkers(sizes), keys.hashKey, folder);
  const progress = progressOver(sizes, options.onProgress);
  try {
    const inHand = new Map<string, Promise<StagedManifest>>();
    const work = (file: FileToStage, index: number): Promise<StagedFile> =>
      stageFile(file, {
        ...options,
        recipient: keys.recipient,
        folder: join(folder, `file-${index}`),
        stager,
        inHand,
        progress: progress(index),
      });
    const staged = await inTurn(files, work, stager.close);
    await flushAll(publishedFolders(workspaceDir));
    return staged;
  } finally {
    await stager.close();
    process.off('exit', remove);
    remove();
  }
}

/** Removes what a killed staging left behind; only the holder of the workspace's lock may. */
export function sweepStaging(workspaceDir: string): void {
  for (const name of readdirSync(workspaceDir)) if (name.startsWith('.staging-')) rmSync(join(workspaceDir, name), removal);
}

/** An orphaned reader may write for another moment. */
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/** Starting processes costs half a second, which is what this one needs for so many bytes. */
const littleBytes = 16 << 20;
const bytesAFile = 64 << 10;

function suitableWorkers(sizes: readonly number[]): number {
  const effort = sizes.reduce((sum, size) => sum + size + bytesAFile, 0);
  return effort < littleBytes ? 0 : Math.min(2, availableParallelism());
}

const openStager = async (workers: number, hashKey: string, folder: string): Promise<Stager> =>
  workers === 0 ? stageHere(hashKey, folder) : stageInChildren(workers, hashKey, folder);

/** Works on a few files at a time. The first error thrown concerns the whole run: `stop` cuts short what else is in hand. */
async function inTurn(
  files: readonly FileToStage[],
  work: (file: FileToStage, index: number) => Promise<StagedFile>,
  stop: () => Promise<void>,
): Promise<readonly StagedFile[]> {
  const results: StagedFile[] = [];
  const failures: unknown[] = [];
  const waiting = [...files.entries()].reverse();
  const hand = async (): Promise<void> => {
    for (let entry = waiting.pop(); entry && failures.length === 0; entry = waiting.pop()) {
      const [index, file] = entry;
      try {
        results[index] = await work(file, index);
      } catch (error) {
        failures.push(error);
        await stop();
      }
    }
  };
  await Promise.all(Array.from({ length: filesInHand }, hand));
  if (failures.length > 0) throw failures[0];
  return results;
}
