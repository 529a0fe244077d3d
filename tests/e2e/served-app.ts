import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { WorkspacePaths } from '../../db/workspace';
import { publishedWorkspace } from '../fixtures/generation';
import { projectFolder } from '../source-files';
import { coveredLedger } from './covered-ledger';

/** The app as `npm start` serves it, over the generation of ledger.md in the workspace `acme`. */
export interface ServedApp {
  readonly address: string;
  readonly data: string;
  readonly paths: WorkspacePaths;
}

/** Starts the server with these variables; the address is the last thing that it prints. */
export async function serve(
  variables: Readonly<Record<string, string>>,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(projectFolder, '.ci/launch.mjs'), 'app/start.ts'], {
    cwd: projectFolder,
    env: { ...process.env, PORT: '0', HOST: '', VENTANA_TOKEN: '', VENTANA_HOSTS: '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { address: await addressOf(child), stop: () => stop(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const [, address] = /open at (http:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', (part: Buffer) => {
      hear(part);
      process.stderr.write(part);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Tests that ask the served app; one server a worker. `problems` collects what the browser complained of. */
export const test = base.extend<{ readonly problems: string[] }, { readonly app: ServedApp }>({
  app: [
    async ({}, use) => {
      const { data, paths } = await publishedWorkspace(coveredLedger);
      const { address, stop: end } = await serve({ VENTANA_DATA: data });
      await use({ address, data, paths });
      await end();
      rmSync(data, { recursive: true });
    },
    { scope: 'worker', timeout: 400_000 },
  ],
  locale: async ({}, use) => use('es-CO'),
  baseURL: async ({ app }, use) => use(app.address),
  problems: async ({ page }, use, testInfo) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    await use(problems);
    if (testInfo.status !== testInfo.expectedStatus) process.stderr.write(`The browser said:\n${problems.join('\n')}\n`);
  },
});
