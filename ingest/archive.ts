import { chmodSync, existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { create, extract, list, type ReadEntry } from 'tar';
import { asAppError } from '../db/command';
import { AppError } from '../db/errors';
import { currentGeneration, keptGenerations, readManifest } from '../db/generation';
import { isWorkspaceName, type WorkspacePaths } from '../db/workspace';
import { moveIntoPlace } from './move-into-place';
import { isLeftover } from './sweep';

/** Writes everything of a workspace, its key included, to a gzipped tar that only its owner can read; the caller holds the lock. */
export async function writeArchive(workspace: WorkspacePaths, file: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  const isPart = (path: string): boolean => !isLeftover(basename(path)) && join(dirname(workspace.folder), path) !== workspace.lock;
  try {
    await create({ file: draft, gzip: { level: 1 }, cwd: dirname(workspace.folder), portable: true, strict: true, filter: isPart }, [
      workspace.name,
    ]);
    chmodSync(draft, 0o600);
    moveIntoPlace(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Name of the workspace in an archive, which is read to its end; one that is damaged or holds anything else is refused. */
export async function archivedWorkspace(file: string): Promise<string> {
  if (!existsSync(file)) throw new AppError('missing_path', `There is no file ${file}: name a backup that npm run backup wrote.`);
  const names = new Set<string>();
  const strangers: string[] = [];
  const look = ({ path, type }: ReadEntry): void => {
    const [name = '', ...inside] = path.split('/');
    names.add(name);
    if (inside.includes('..') || (type !== 'File' && type !== 'Directory')) strangers.push(path);
  };
  await whole(file, () => list({ file, strict: true, onReadEntry: look }));
  const [name = ''] = names;
  if (!isWorkspaceName(name) || names.size > 1 || strangers.length > 0)
    throw damaged(file, 'it does not hold one workspace and nothing else');
  return name;
}

/** Unpacks an archive's workspace below `folder`, and checks that its current generation and the staged files behind it are there. */
export async function unpackArchive(file: string, folder: string): Promise<void> {
  await whole(file, () => extract({ file, cwd: folder, strict: true }));
}

/** Why an unpacked workspace is not complete; null when it is. */
export function missingPart(workspace: WorkspacePaths): string | null {
  if (!existsSync(workspace.hashKey)) return 'hash.key is missing';
  const current = currentGeneration(workspace.folder);
  if (current === null) return null;
  if (!keptGenerations(workspace.folder).includes(current)) return `generation ${current} is missing`;
  const entries = readManifest(workspace.folder, current)?.entries ?? [];
  const lost = entries.filter(({ kind, hash }) => !existsSync(join(workspace.staged, kind, hash, 'manifest.json')));
  return lost.length === 0 ? null : `${lost.length} of ${entries.length} staged files are missing`;
}

/** The error for a file that is no usable backup. */
export function damaged(file: string, why: string): AppError {
  return new AppError('unreadable', `${file} is not a whole backup of a workspace (${why}): restore another copy.`);
}

async function whole(file: string, read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    const known = asAppError(error);
    throw known.code === 'failed' ? damaged(file, error instanceof Error ? error.message : String(error)) : known;
  }
}
