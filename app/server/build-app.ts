import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../db/errors';
import { waitForTurn } from '../../db/turn';
import { isBuilt, sourceStamp, stampPath } from './source-stamp';

/** Builds the app unless a build of the same sources is there; what the build says goes to standard error when it fails. */
export function buildApp(root: string): void {
  if (isBuilt(root)) return;
  const release = waitForTurn(turnOf(root), 250);
  try {
    if (!isBuilt(root)) build(root);
  } finally {
    release();
  }
}

/** Two servers that start at once would build into one folder: the second waits for the first, and finds its build. */
const turnOf = (root: string): string =>
  join(tmpdir(), `ventana-build-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);

function build(root: string): void {
  process.stderr.write('Building the dashboard …\n');
  const stamp = sourceStamp(root);
  rmSync(stampPath(root), { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 << 20,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    throw new AppError('failed', 'The dashboard could not be built; what is wrong stands above.');
  }
  writeFileSync(stampPath(root), stamp);
}
