// Checks format and types, then runs the tests: all of them, or the Playwright projects named.
//   node .ci/test.mjs [PROJECT…]
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.mjs';
import { installPackages, root } from './install.mjs';

const projects = process.argv.slice(2);
installPackages();
const needsBrowser = projects.length === 0 || projects.includes('e2e');
const env = needsBrowser ? { ...process.env, VENTANA_CHROMIUM: await ensureBrowser() } : process.env;

run('node_modules/@biomejs/biome/bin/biome', ['check', '--config-path=.ci/biome.json', '.']);
run('node_modules/typescript/bin/tsc', ['--project', '.']);
run('node_modules/@playwright/test/cli.js', [
  'test',
  '--config=tests/playwright.config.ts',
  ...projects.map((project) => `--project=${project}`),
]);

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
