import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built app is made of. */
const sources = ['app', 'db', 'next.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A hash of every source of the app: the build is fresh while it stays the same. */
export function sourceStamp(root: string): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((name) => filesOf(root, name)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Where the stamp of the last finished build lies. */
export const stampPath = (root: string): string => join(root, '.next', 'source-stamp');

/** Whether there is a finished build of these sources. */
export const isBuilt = (root: string): boolean =>
  existsSync(stampPath(root)) && readFileSync(stampPath(root), 'utf8') === sourceStamp(root);

function filesOf(root: string, name: string): readonly string[] {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [name];
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
