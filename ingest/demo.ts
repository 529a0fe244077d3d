import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../db/command';
import { AppError } from '../db/errors';
import { dataFolder, workspacePaths } from '../db/workspace';

const usage = `
Usage: npm run demo

Writes two years of sample logs of a fictional retailer to the data folder, loads them into workspace "demo" and prints how many conversations
there were in 2022, of which kind, where, and what they cost. A second run finds everything done.
VENTANA_DEMO_MESSAGES says how many messages; 1,000,000 without it.
`;

const sample = join(dataFolder(), '.sample');
const workspace = workspacePaths('demo');

await runCommand(usage, async () => {
  const messages = Number(process.env.VENTANA_DEMO_MESSAGES || 1_000_000);
  if (!Number.isSafeInteger(messages) || messages < 1) throw new AppError('usage', 'VENTANA_DEMO_MESSAGES must be a whole number above 0.');
  writeSample({ messages, seed: 1 });
  say('Loading it into workspace "demo" …');
  const logs = readdirSync(sample).filter((name) => !['made.json', 'settings.json', 'truth.json'].includes(name));
  command('ingest/run.ts', ['demo', ...logs.map((name) => join(sample, name)), '--settings', join(sample, 'settings.json')], [0, 3]);
  process.stdout.write('\nHow many conversations did we have in 2022, of which kind, where, and what did they cost?\n');
  for (const dimension of ['origin', 'country']) {
    const fields = 'conversations,charged,free_tier,free_entry_point,cost,cost_per_conversation';
    process.stdout.write('\n');
    command(
      'db/query.ts',
      ['demo', 'conversations', '--from', '2022-01-01', '--to', '2023-01-01', '--by', dimension, '--fields', fields],
      [0],
    );
  }
  process.stdout.write(
    '\nAsk further, for example: npm run query -- demo conversations --by month,origin --from 2022-01-01 --to 2023-01-01\n',
  );
  return 0;
});

/** Writes the sample unless it lies there whole; the workspace of a sample of another size goes with it, so that the two never mix. */
function writeSample(wanted: { readonly messages: number; readonly seed: number }): void {
  const mark = join(sample, 'made.json');
  if (existsSync(mark)) {
    if (readFileSync(mark, 'utf8') === JSON.stringify(wanted)) return;
    rmSync(workspace.folder, { recursive: true, force: true });
  }
  rmSync(sample, { recursive: true, force: true });
  say(`Writing two years of logs of a fictional retailer, ${wanted.messages.toLocaleString('en')} messages …`);
  command('ingest/sample/run.ts', ['--out', sample, '--messages', String(wanted.messages), '--seed', String(wanted.seed)], [0]);
  writeFileSync(mark, JSON.stringify(wanted));
}

function command(file: string, args: readonly string[], accepted: readonly number[]): void {
  const launcher = fileURLToPath(new URL('../.ci/launch.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [launcher, file, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === null || !accepted.includes(status))
    throw new AppError('failed', `The demo stopped: ${file} ended with ${status ?? 'a signal'}.`);
}

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
