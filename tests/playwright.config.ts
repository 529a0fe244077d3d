import { defineConfig } from '@playwright/test';

/** Chromium from Debian needs no sandbox in a container, and must not call home. */
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = process.env.VENTANA_CHROMIUM;

/** Each run has a folder of its own, since a run empties its folder when it starts; the workers inherit the variable. */
process.env.VENTANA_TEST_RUN ??= String(process.pid);

export default defineConfig({
  testMatch: '*.spec.ts',
  outputDir: `../test-results/${process.env.VENTANA_TEST_RUN}`,
  preserveOutput: 'failures-only',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  /* Times are there to end what hangs: a test passes at the speed of the machine, however busy that is. */
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['./closing-line.ts']],
  use: { launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) } },
  projects: [
    { name: 'unit', testDir: 'unit' },
    { name: 'ingest', testDir: 'ingest' },
    { name: 'query', testDir: 'query' },
    { name: 'e2e', testDir: 'e2e' },
  ],
});
