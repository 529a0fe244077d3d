import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../db/errors';
import { isBuilt, sourceStamp, stampPath } from './source-stamp';

/** Builds the app unless a build of the same sources is there; what the build says goes to standard error. */
export function buildApp(root: string): void {
  if (isBuilt(root)) return;
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
