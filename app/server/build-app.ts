import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../db/errors';
import { isBuilt, sourceStamp, stampPath } from './source-stamp';

/** Builds the app unless a build of the same sources is there; what the build says goes to standard error. */
export function buildApp(root: string): void {
  if (isBuilt(root)) return;
  const release = waitForTurn(root);
  try {
    if (!isBuilt(root)) build(root);
  } finally {
    release();
  }
}

/** Two servers that start at once would build into one folder: the second waits for the first, and finds its build. */
function waitForTurn(root: string): () => void {
  const lock = join(tmpdir(), `ventana-build-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (!isRunning(holderOf(lock))) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  }
}

function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function build(root: string): void {
  process.stderr.write('Building the dashboard …\n');
  const stamp = sourceStamp(root);
  rmSync(stampPath(root), { force: true });
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new AppError('failed', 'The dashboard could not be built; what is wrong stands above.');
  writeFileSync(stampPath(root), stamp);
}
