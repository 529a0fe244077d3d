import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { AppError } from '../db/errors';
import { createLock, readLock, removeStaleLock } from '../db/lock-file';
import { isRunning, startTicks } from '../db/process';
import type { WorkspacePaths } from '../db/workspace';

/** Who holds a workspace: `ticks` tells two processes of one pid apart, null where the system does not say. */
type LockHolder = {
  readonly pid: number;
  readonly ticks: string | null;
  readonly host: string;
  readonly command: string;
  readonly started: string;
};

/** Runs `work` as the only writer of a workspace; refuses, naming the holder, while another process has it. */
export async function withWorkspaceLock<T>(paths: WorkspacePaths, command: string, work: () => Promise<T>): Promise<T> {
  let release = (): void => undefined;
  const letGo = (): void => release();
  const interrupt = (signal: NodeJS.Signals): void => {
    release();
    process.stderr.write(`Interrupted by ${signal}: what was there before is unchanged.\n`);
    process.exit(new AppError('interrupted', '').exitCode);
  };
  process.once('exit', letGo);
  // Listened for before the lock is there: whoever sees it may send one at once.
  for (const signal of endings) process.once(signal, interrupt);
  try {
    release = lockWorkspace(paths, command, new Date());
    return await work();
  } finally {
    for (const signal of endings) process.off(signal, interrupt);
    process.off('exit', letGo);
    release();
  }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Takes the lock of a workspace, over from a process that is gone if need be, and gives what lets go of it. */
export function lockWorkspace(paths: WorkspacePaths, command: string, now: Date): () => void {
  const me: LockHolder = { pid: process.pid, ticks: startTicks(process.pid), host: hostname(), command, started: now.toISOString() };
  const text = `${JSON.stringify(me)}\n`;
  while (!createLock(paths.lock, text)) {
    const found = readLock(paths.lock);
    if (found === null) continue;
    const holder = parseHolder(found);
    if (holder && isHeld(holder)) throw new AppError('locked', refusal(paths, holder), { details: { ...holder } });
    removeStaleLock(paths.lock, found);
  }
  return () => {
    if (readLock(paths.lock) === text) rmSync(paths.lock, { force: true });
  };
}

function parseHolder(text: string): LockHolder | null {
  try {
    const { pid, ticks = null, host, command, started } = JSON.parse(text);
    return typeof pid === 'number' && typeof host === 'string' ? { pid, ticks, host, command, started } : null;
  } catch {
    return null;
  }
}

/** Another machine's process cannot be looked at, so it counts as running. */
function isHeld({ pid, ticks, host }: LockHolder): boolean {
  return host !== hostname() || (isRunning(pid) && (ticks === null || startTicks(pid) === ticks));
}

function refusal({ name, lock }: WorkspacePaths, { pid, host, command, started }: LockHolder): string {
  const elsewhere = host === hostname() ? '' : ` on ${host}; delete ${lock} if it no longer runs there`;
  const since = `${started.slice(0, 19).replace('T', ' ')} UTC`;
  return `Workspace ${name} is being changed by "${command}" (process ${pid}, since ${since}${elsewhere}): wait until it is done.`;
}
