import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/** Path of a browser that starts: one on the PATH, else one that Playwright installed, else null. */
export async function findBrowser() {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  const onPath = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  const { chromium } = await import('playwright-core');
  return [process.env.VENTANA_CHROMIUM, ...onPath, chromium.executablePath()].find(starts) ?? null;
}

/** A browser's path, installed first where there is none: Debian's chromium, else Playwright's own. Throws when neither works. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  process.stderr.write('No browser found: installing Chromium …\n');
  const installed = (installFromDebian() && (await findBrowser())) || (installFromPlaywright() && (await findBrowser()));
  if (!installed) throw new Error('No browser: install Chromium, or set VENTANA_CHROMIUM to the path of one.');
  return installed;
}

/** Ubuntu's package of that name is a stub that does not start in a container, so what it leaves is tried before it is believed. */
function starts(path) {
  return Boolean(path) && existsSync(path) && run(path, ['--version'], 'ignore');
}

function installFromDebian() {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const [command, ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const waiting = ['-o', 'DPkg::Lock::Timeout=300'];
  run(command, [...before, ...waiting, 'update'], 2);
  return run(command, [...before, ...waiting, 'install', '-y', '--no-install-recommends', 'chromium'], 2);
}

function installFromPlaywright() {
  return run('npx', ['playwright', 'install', '--with-deps', 'chromium'], 2);
}

function run(command, args, output) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', output, output], env, shell: process.platform === 'win32' }).status === 0;
}
