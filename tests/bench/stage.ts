import { mkdirSync } from 'node:fs';
import { stageFiles } from '../../ingest/stage';
import { ensureWorkspaceKeys } from '../../ingest/workspace-keys';

/** Stages the files named into a new workspace folder with two workers, and prints seconds and records. */
const [workspaceDir = '', ...paths] = process.argv.slice(2);
mkdirSync(workspaceDir, { recursive: true });
await ensureWorkspaceKeys(workspaceDir, 'a passphrase of the benchmark', () => {});
const started = performance.now();
const staged = await stageFiles({
  workspaceDir,
  files: paths.map((path) => ({ path, line: null, asOf: null })),
  optOutKeywords: ['BAJA', 'SALIR', 'PARAR', 'STOP'],
  timezone: null,
  now: new Date(),
  workers: 2,
});
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ seconds, records: staged.reduce((sum, file) => sum + file.records, 0) }));
