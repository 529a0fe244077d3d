import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import type { WorkspacePaths } from '../../db/workspace';
import { publishedWorkspace } from '../fixtures/generation';
import { coveredLedger } from './covered-ledger';
import { serve } from './serve';

/** The app as `npm start` serves it, over the generation of ledger.md in the workspace `acme`. */
export interface ServedApp {
  readonly address: string;
  readonly data: string;
  readonly paths: WorkspacePaths;
  readonly pid: number;
}

/** Tests that ask the served app; one server a worker. `problems` collects what the browser complained of. */
export const test = base.extend<{ readonly problems: string[] }, { readonly app: ServedApp }>({
  app: [
    async ({}, use) => {
      const { data, paths } = await publishedWorkspace(coveredLedger);
      const { address, pid, stop: end } = await serve({ VENTANA_DATA: data });
      await use({ address, data, paths, pid });
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
