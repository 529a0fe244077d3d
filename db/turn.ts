import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createLock, readLock, removeStaleLock } from './lock-file';
import { isRunning, startTicks } from './process';

/** Waits until no other process holds `lock`, then holds it until what is given back is called; looks again every `pollMs`. */
export function waitForTurn(lock: string, pollMs: number): () => void {
  while (!hasTaken(lock)) if (isTaken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs);
  return () => rmSync(lock, { force: true });
}

/** The same for long work: others of this process go on meanwhile, and wait their turn too. */
export async function takeTurn(lock: string, pollMs: number): Promise<() => void> {
  while (!hasTaken(lock)) if (isTaken(lock)) await setTimeout(pollMs);
  return () => rmSync(lock, { force: true });
}

const hasTaken = (lock: string): boolean => createLock(lock, `${process.pid} ${startTicks(process.pid) ?? ''}`);

/** Whether another holds it; one whose holder is gone is removed. */
function isTaken(lock: string): boolean {
  const found = readLock(lock);
  if (found === null) return false;
  if (isHeld(found)) return true;
  removeStaleLock(lock, found);
  return false;
}

/** False also when the pid now belongs to a younger process. */
function isHeld(text: string): boolean {
  const [pid, ticks] = text.split(' ');
  return isRunning(Number(pid)) && (!ticks || startTicks(Number(pid)) === ticks);
}
