import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flushAll } from './durable-file';
import { faultAtRename } from './fault';
import { type Seal, sealedPath } from './seal';
import { readStagedManifest, type StagedManifest, stagedFolder } from './stage-manifest';

/**
 * Puts a file's Parquet, gathered in `folder`, to its place: first the sealed numbers, then the folder with its manifest by one rename.
 * Killed in between it leaves at most sealed numbers that nothing refers to yet. The caller flushes `publishedFolders` in the end.
 */
export async function publishStaged(
  workspaceDir: string,
  folder: string,
  hash: string,
  manifest: StagedManifest,
  seal: Seal,
  recipient: string,
): Promise<void> {
  const sealed = `${folder}.age`;
  if (seal.count > 0) await seal.write(sealed, recipient);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await flushAll([...(seal.count > 0 ? [sealed] : []), ...readdirSync(folder).map((name) => join(folder, name)), folder]);
  if (seal.count > 0) move(sealed, sealedPath(workspaceDir, hash));
  const target = stagedFolder(workspaceDir, manifest.kind, hash);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  setAside(target, `${folder}.damaged`);
  move(folder, target);
}

/** Folders whose names must reach the disk before anything refers to what was published in them. */
export function publishedFolders(workspaceDir: string): readonly string[] {
  const staged = join(workspaceDir, 'staged');
  const kinds = existsSync(staged) ? readdirSync(staged).map((kind) => join(staged, kind)) : [];
  return [...kinds, ...(kinds.length > 0 ? [staged] : []), join(workspaceDir, 'sealed'), workspaceDir];
}

function move(from: string, to: string): void {
  faultAtRename('before');
  renameSync(from, to);
  faultAtRename('after');
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
