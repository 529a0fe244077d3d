import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../db/process';
import type { WorkspacePaths } from '../db/workspace';

/** Removes what a crash left half written in a workspace; only the holder of its lock may. */
export function sweepLeftovers(paths: WorkspacePaths): void {
  const kinds = foldersIn(paths.staged);
  for (const folder of [
    paths.folder,
    paths.generations,
    paths.staged,
    paths.sealed,
    paths.state,
    join(paths.folder, 'what-if'),
    ...kinds,
  ]) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      if (isLeftover(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !isLeftover(entry.name)).map((entry) => join(folder, entry.name));
}

/** True for `.building-…` and `….PID.tmp` of a process that is gone: the server writes settings without the lock. */
export function isLeftover(name: string): boolean {
  const writer = /\.(\d+)\.tmp$/.exec(name)?.[1];
  return name.startsWith('.building-') || (writer !== undefined && (Number(writer) === process.pid || !isRunning(Number(writer))));
}
