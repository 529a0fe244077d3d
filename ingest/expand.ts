import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../db/errors';
import { maskDigits } from '../db/mask';

/**
 * The files behind paths and folders: a folder's in the order of their names, hidden ones left out, links followed once, no file twice.
 * What cannot be looked into stands in the list as it is, so that reading it says why.
 */
export function expandPaths(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  for (const path of paths) {
    mustExist(path);
    const found: string[] = [];
    walk(path, new Set(), found);
    if (found.length === 0) {
      throw new AppError('missing_path', `The folder ${maskDigits(path)} holds no files; give the folder that holds the logs.`);
    }
    for (const file of found) {
      const real = attempt(() => realpathSync(file)) ?? file;
      if (!seen.has(real)) files.push(file);
      seen.add(real);
    }
  }
  return files;
}

function mustExist(path: string): void {
  try {
    statSync(path);
  } catch (cause) {
    throw new AppError('missing_path', `There is no file or folder ${maskDigits(path)} that can be read; check the path.`, { cause });
  }
}

function walk(path: string, seen: Set<string>, files: string[]): void {
  const real = attempt(() => realpathSync(path)) ?? path;
  if (seen.has(real)) return;
  seen.add(real);
  const isFolder = attempt(() => statSync(path).isDirectory()) ?? false;
  const entries = isFolder ? attempt(() => readdirSync(path, { withFileTypes: true })) : null;
  if (entries === null) {
    files.push(path);
    return;
  }
  for (const { name } of entries.filter(isVisible).sort(byName)) walk(join(path, name), seen, files);
}

const isVisible = ({ name }: Dirent): boolean => !name.startsWith('.');
const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function attempt<Value>(look: () => Value): Value | null {
  try {
    return look();
  } catch {
    return null;
  }
}
