import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../db/command';
import { parseCommandLine } from '../../db/command-line';
import { AppError } from '../../db/errors';
import { currentGeneration, generationPath } from '../../db/generation';
import { textTable } from '../../db/text-table';
import { measure } from './measure';

const usage = `
Usage: npm run bench -- [--messages N,N] [--out FILE] [--keep DIR]

Generates, stages, builds, bills and queries sample logs of the sizes given (default 1000000,10000000), each step as a process of its own.
Prints a table with two yardsticks taken in the same run: DuckDB's read_json over the same files, and DuckDB's sort of the billing pass's input.
  --out FILE  where the JSON goes (default bench-<day>.json)
  --keep DIR  works in DIR and keeps what is there; samples that lie in it are used again
`;

const round = (value: number): number => Math.round(value * 1000) / 1000;

const questions = {
  'additive fields': 'conversations,charged,free_tier,free_entry_point,inbound_messages,outbound_messages,cost',
  'with contacts': 'conversations,contacts',
};

type Line = {
  readonly messages: number;
  readonly step: string;
  readonly seconds: number;
  readonly per_second: number | null;
  readonly peak_mb: number | null;
  readonly ratio: string;
};

await runCommand(usage, async (args) => {
  const { values } = parseCommandLine(args, { messages: { type: 'string' }, out: { type: 'string' }, keep: { type: 'string' } }, usage);
  const sizes = (values.messages ?? '1000000,10000000').split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 5000))
    throw new AppError('usage', '--messages takes whole numbers of at least 5000, separated by commas.');
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'ventana-bench-'));
  const lines: Line[] = [];
  try {
    for (const size of sizes) lines.push(...(await benchmark(size, folder)));
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(textTable(lines));
  writeFileSync(values.out ?? `bench-${new Date().toISOString().slice(0, 10)}.json`, `${JSON.stringify(lines, null, 2)}\n`);
  return 0;
});

async function benchmark(messages: number, folder: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const say = (step: string, seconds: number, count: number | null = null, peakMb: number | null = null, ratio = ''): void => {
    const line = {
      messages,
      step,
      seconds: round(seconds),
      per_second: count === null ? null : Math.round(count / seconds),
      peak_mb: peakMb,
      ratio,
    };
    lines.push(line);
    process.stderr.write(`${JSON.stringify(line)}\n`);
  };
  const logs = join(folder, `sample-${messages}`);
  const data = join(folder, `data-${messages}`);
  rmSync(data, { recursive: true, force: true });
  if (!readable(logs)) {
    const made = await measure('ingest/sample/run.ts', ['--out', logs, '--messages', String(messages), '--seed', '1']);
    say('sample written', made.seconds, messages, made.peakMb);
  }

  const webhooks = readdirSync(join(logs, 'webhooks'))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(logs, 'webhooks', name));
  const read = JSON.parse((await measure('tests/bench/read-json.ts', webhooks)).output);
  say('yardstick: read_json of the webhooks', read.seconds, read.bodies);
  const stagedRun = await measure('tests/bench/stage.ts', [join(data, 'staged-only'), ...webhooks]);
  const staged = JSON.parse(stagedRun.output);
  say(
    'webhooks staged, two workers',
    staged.seconds,
    staged.records,
    stagedRun.peakMb,
    `${round(staged.seconds / read.seconds)} × read_json`,
  );

  const environment = { VENTANA_DATA: data, VENTANA_PASSPHRASE: 'a passphrase of the benchmark' };
  const ingest = await measure('ingest/run.ts', ['bench', logs, '--settings', join(logs, 'settings.json'), '--json'], environment, [0, 3]);
  say('whole ingest: stage, build, publish', ingest.seconds, JSON.parse(ingest.output).totals.records, ingest.peakMb);
  const workspace = join(data, 'bench');
  const builtRun = await measure('tests/bench/build.ts', [workspace]);
  const built = JSON.parse(builtRun.output);
  say('generation built', built.seconds, messages, builtRun.peakMb);
  for (const [step, seconds] of Object.entries(built.slowest)) say(`  ${step}`, Number(seconds));

  const generation = generationPath(workspace, currentGeneration(workspace) ?? 0);
  const billingRun = await measure('tests/bench/billing.ts', [generation, join(data, 'billing.duckdb')]);
  const billing = JSON.parse(billingRun.output);
  say("yardstick: sort of the billing pass's input", billing.sort, billing.events);
  say(
    'billing pass, all models',
    billing.allModels,
    billing.events,
    billingRun.peakMb,
    `${round(billing.allModels / billing.sort)} × sort`,
  );
  say(
    'billing pass, model in force',
    billing.oneModel,
    billing.events,
    null,
    `all models ${round(billing.allModels / billing.oneModel)} × this`,
  );

  for (const [name, fields] of Object.entries(questions)) {
    const answers: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { output } = await measure(
        'db/query.ts',
        ['bench', 'conversations', '--by', 'month,origin', '--fields', fields, '--json'],
        environment,
      );
      answers.push(JSON.parse(output).milliseconds / 1000);
    }
    say(`conversations by month and origin, ${name}`, Math.min(...answers));
  }
  return lines;
}

function readable(logs: string): boolean {
  try {
    return readFileSync(join(logs, 'truth.json')).length > 0;
  } catch {
    return false;
  }
}
