import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writePrivately } from './durable-file';
import { moveIntoPlace } from './move-into-place';
import { type Seal, sealedPath } from './seal';
import { readStagedManifest, type StagedManifest, stagedFolder } from './stage-manifest';

/**
 * Puts a file's Parquet, gathered in `folder`, to its place: first the sealed numbers, then the folder with its manifest by one rename.
 * Killed in between it leaves at most sealed numbers that nothing refers to yet.
 */
export async function publishStaged(
  workspaceDir: string,
  folder: string,
  hash: string,
  manifest: StagedManifest,
  seal: Seal,
  recipient: string,
): Promise<void> {
  if (seal.count > 0) {
    const sealed = `${folder}.age`;
    await seal.write(sealed, recipient);
    moveIntoPlace(sealed, sealedPath(workspaceDir, hash));
  }
  writePrivately(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const target = stagedFolder(workspaceDir, manifest.kind, hash);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  setAside(target, `${folder}.damaged`);
  moveIntoPlace(folder, target);
}

/** The manifest of a file that was staged whole, its sealed numbers included; null otherwise. */
export function publishedBefore(workspaceDir: string, kind: string, hash: string): StagedManifest | null {
  const manifest = readStagedManifest(stagedFolder(workspaceDir, kind, hash));
  return manifest && (manifest.sealedNumbers === 0 || existsSync(sealedPath(workspaceDir, hash))) ? manifest : null;
}

/** A folder that is there although it was not reused is damaged. */
function setAside(target: string, aside: string): void {
  try {
    renameSync(target, aside);
    rmSync(aside, { recursive: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
