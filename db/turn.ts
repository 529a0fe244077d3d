import { rmSync } from 'node:fs';
import { createLock, readLock, removeStaleLock } from './lock-file';
import { isRunning, startTicks } from './process';

/** Waits until no other process holds `lock`, then holds it until what is given back is called; looks again every `pollMs`. */
export function waitForTurn(lock: string, pollMs: number): () => void {
  const me = `${process.pid} ${startTicks(process.pid) ?? ''}`;
  while (!createLock(lock, me)) {
    const found = readLock(lock);
    if (found !== null && !isHeld(found)) removeStaleLock(lock, found);
    else if (found !== null) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs);
  }
  return () => rmSync(lock, { force: true });
}

/** False also when the pid now belongs to a younger process. */
function isHeld(text: string): boolean {
  const [pid, ticks] = text.split(' ');
  return isRunning(Number(pid)) && (!ticks || startTicks(Number(pid)) === ticks);
}
