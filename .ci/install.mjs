import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was started from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stamp = join(root, 'node_modules', '.installed-lock');
const turn = join(root, '.ci', '.installing');

/** Installs the locked packages when the lock file differs from the one that was installed last; npm's output goes to standard error. */
export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (readText(stamp) === wanted) return;
  takeTurn();
  try {
    if (readText(stamp) !== wanted) install(wanted);
  } finally {
    rmSync(turn, { force: true });
  }
}

function install(wanted) {
  process.stderr.write('Installing the packages of package-lock.json …\n');
  const how = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
  const args = [...how, '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) {
    rmSync(turn, { force: true });
    process.stderr.write(`The packages of package-lock.json could not be installed${error ? ` (${error.message})` : ''}.\n`);
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** Two installs at once would destroy each other's folders: waits for another process's to end, and takes over from one that is gone. */
function takeTurn() {
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readText(turn));
    if (holder > 0 && !isRunning(holder)) rmSync(turn, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
