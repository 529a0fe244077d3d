import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Creates a lock with `text` in it unless there is one: a link to a finished file is exclusive as O_EXCL is, and never shows an empty lock. */
export function createLock(lock: string, text: string): boolean {
  const draft = `${lock}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Puts a lock aside before removing it: should another process have taken it over meanwhile, it gets its lock back. */
export function removeStaleLock(lock: string, expected: string): void {
  const aside = `${lock}.stale.${process.pid}.tmp`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (readLock(aside) === expected) rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

/** What a lock says; null where there is none. */
export function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
