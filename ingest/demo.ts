import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../db/command';
import { parseCommandLine } from '../db/command-line';
import { AppError } from '../db/errors';
import { dataFolder, workspacePaths } from '../db/workspace';
import type { IngestSummary } from './ingest-summary';

const usage = `
Usage: npm run demo [-- --no-serve]

Writes two years of sample logs of a fictional retailer to the data folder, loads them into workspace "demo" and prints how many conversations
there were in 2022, of which kind, where, and what they cost. Then serves the dashboard (PORT, 3000 without it) and prints its address last.
A second run finds everything done. --no-serve ends after the answer.
VENTANA_DEMO_MESSAGES says how many messages; 1,000,000 without it.
`;

const launcher = fileURLToPath(new URL('../.ci/launch.mjs', import.meta.url));
const question = 'How many conversations did we have in 2022, of which kind, where, and what did they cost?';
const shown = 'conversations,charged,free_tier,free_entry_point,cost,cost_per_conversation';
const year = ['--from', '2022-01-01', '--to', '2023-01-01'];

const sample = join(dataFolder(), '.sample');
const settings = join(sample, 'settings.json');
const number = new Intl.NumberFormat('en');

await runCommand(usage, async (args) => {
  const { values } = parseCommandLine(args, { 'no-serve': { type: 'boolean' } }, usage);
  const messages = Number(process.env.VENTANA_DEMO_MESSAGES || 1_000_000);
  if (!Number.isSafeInteger(messages) || messages < 1) throw new AppError('usage', 'VENTANA_DEMO_MESSAGES must be a whole number above 0.');
  writeSample({ messages, seed: 1 });
  process.stderr.write('Loading it into workspace "demo" …\n');
  const folders = readdirSync(sample, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sources = folders.map(({ name }) => join(sample, name));
  const summary: IngestSummary = JSON.parse(run('ingest/run.ts', ['demo', ...sources, '--settings', settings, '--json'], [0, 3]));
  const byKind = run('db/query.ts', ['demo', 'conversations', ...year, '--by', 'origin', '--fields', shown], [0]);
  const byPlace = run('db/query.ts', ['demo', 'conversations', ...year, '--by', 'country', '--fields', shown], [0]);
  const next = 'Ask further, for example: npm run query -- demo conversations --by month,origin --from 2022-01-01 --to 2023-01-01';
  process.stdout.write(`${loadedText(summary)}\n\n${question}\n\n${byKind}\n${byPlace}\n${next}\n`);
  return values['no-serve'] ? 0 : serve();
});

/** Writes the sample unless it lies there whole; the workspace of a sample of another size goes with it, so that the two never mix. */
function writeSample(wanted: { readonly messages: number; readonly seed: number }): void {
  const mark = join(sample, 'made.json');
  if (existsSync(mark)) {
    if (readFileSync(mark, 'utf8') === JSON.stringify(wanted)) return;
    rmSync(workspacePaths('demo').folder, { recursive: true, force: true });
  }
  rmSync(sample, { recursive: true, force: true });
  process.stderr.write(`Writing two years of logs of a fictional retailer, ${number.format(wanted.messages)} messages …\n`);
  run('ingest/sample/run.ts', ['--out', sample, '--messages', String(wanted.messages), '--seed', String(wanted.seed)], [0]);
  writeFileSync(mark, JSON.stringify(wanted));
}

function loadedText({ files, totals }: IngestSummary): string {
  const when = files.some(({ status }) => status === 'loaded') ? 'Loaded' : 'Loaded before';
  const { records, duplicates, rejected } = totals;
  const counts = `${number.format(records)} records, ${number.format(duplicates)} of them duplicates, ${number.format(rejected)} rejected`;
  return `${when}: ${files.length} files, ${counts} (the sample holds some broken lines on purpose).`;
}

/** Serves the dashboard until it is stopped, and gives its exit code. */
async function serve(): Promise<number> {
  const server = spawn(process.execPath, [launcher, 'app/start.ts'], { stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => server.kill(signal));
  return new Promise((resolve) => server.once('close', (code) => resolve(code ?? 0)));
}

/** Runs another command of the project and gives what it printed. */
function run(file: string, args: readonly string[], accepted: readonly number[]): string {
  const { status, stdout } = spawnSync(process.execPath, [launcher, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === null || !accepted.includes(status))
    throw new AppError('failed', `The demo stopped: ${file} ended with ${status ?? 'a signal'}.`);
  return stdout;
}
