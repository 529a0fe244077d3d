import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/** Path of a browser that starts, found as the tests find theirs (.ci/browser.mjs): `VENTANA_CHROMIUM`, one on the PATH, else Playwright's; null where there is none. */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  const folders = (environment.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const { chromium } = await import('playwright-core');
  const paths = [environment.VENTANA_CHROMIUM ?? '', ...onPath, chromium.executablePath()];
  return paths.find((path) => path !== '' && existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}
