import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was started from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs the locked packages when the lock file differs from the one that was installed last; npm's output goes to standard error. */
export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.installed-lock');
  if (readText(stamp) === wanted) return;
  process.stderr.write('Installing the packages of package-lock.json …\n');
  const how = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
  const args = [...how, '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stderr.write(`The packages of package-lock.json could not be installed${error ? ` (${error.message})` : ''}.\n`);
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
