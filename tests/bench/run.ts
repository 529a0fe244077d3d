import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../db/command';
import { parseCommandLine } from '../../db/command-line';
import { AppError } from '../../db/errors';
import { currentGeneration, generationPath } from '../../db/generation';
import { textTable } from '../../db/text-table';
import { benchmarkCarts } from './cart-lines';
import { benchmarkCatalogue } from './catalogue';
import { benchmarkHttp } from './http';
import { measure } from './measure';
import { addOrders, benchmarkPromotions } from './promotions';
import { benchmarkReconciliation } from './reconciliation';
import { type Line, recorder, round, type Say } from './recorder';
import { benchmarkReports } from './reports';
import { benchmarkWhatIfs } from './what-if';

const usage = `
Usage: npm run bench -- [--messages N,N] [--http | --promotions | --carts | --reports | --reconciliation [--worlds N] [--seed S]] [--out FILE] [--keep DIR]

Generates, stages, builds, bills and queries sample logs of the sizes given (default 1000000,10000000), each step as a process of its own.
Loads a catalogue of 100,000 products in XLSX, too. Prints a table with two yardsticks taken in the same run: DuckDB's read_json over the same files, and DuckDB's sort of the billing pass's input. What-ifs stand beside the pass.
  --http      measures the built server instead (default 1000000): the overview cold and warm, 20 clients at once, and as yardstick the
              same question of raw facts without rollups
  --promotions  measures promotions instead (default 1000000): the list with its band and one campaign over a year beside the naive join, building the
              touches beside the billing pass, with one order for ten messages; and in how many of 200 worlds the lift's interval holds what was planted
  --carts     asks cart_funnel over a million made-up carts, beside the join of carts and orders without anything built
  --reports   writes a report of 24 pages in each format (default 1000000), and tells the server's memory over fifty of them
  --reconciliation  proves reconciliation instead (default 20000): makes N worlds from seed S on (default 6, one of each kind: analytics by day, none, by half-hour, by month,
              by price, and pesos in another zone), and tells in how many cells a planted reason is off over 2 %, or something unexplained explained
  --out FILE  where the JSON goes (default bench-<day>.json)
  --keep DIR  works in DIR and keeps what is there; samples that lie in it, and with --http workspaces, are used again
`;

const questions = {
  'additive fields': 'conversations,charged,free_tier,free_entry_point,inbound_messages,outbound_messages,cost',
  'with contacts': 'conversations,contacts',
};

await runCommand(usage, async (args) => {
  const { values } = parseCommandLine(
    args,
    {
      messages: { type: 'string' },
      http: { type: 'boolean' },
      promotions: { type: 'boolean' },
      carts: { type: 'boolean' },
      reports: { type: 'boolean' },
      reconciliation: { type: 'boolean' },
      worlds: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      keep: { type: 'string' },
    },
    usage,
  );
  const isSmall = values.http || values.promotions || values.carts || values.reports;
  const sizes = (values.messages ?? (values.reconciliation ? '20000' : isSmall ? '1000000' : '1000000,10000000')).split(',').map(Number);
  const [worlds, seed] = [Number(values.worlds ?? 6), Number(values.seed ?? randomInt(2 ** 31))];
  if (sizes.some((size) => !Number.isInteger(size) || size < 5000))
    throw new AppError('usage', '--messages takes whole numbers of at least 5000, separated by commas.');
  if (!Number.isInteger(worlds) || worlds < 1 || !Number.isInteger(seed) || seed < 0)
    throw new AppError('usage', '--worlds and --seed take one whole number each.');
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'ventana-bench-'));
  mkdirSync(folder, { recursive: true });
  const lines: Line[] = [];
  try {
    const proof: typeof benchmark = (messages, _folder, say) => benchmarkReconciliation({ worlds, seed, messages, folder }, say);
    const work = values.reconciliation
      ? proof
      : values.carts
        ? benchmarkCarts
        : values.promotions
          ? promoted
          : values.http || values.reports
            ? served(values.reports ? benchmarkReports : benchmarkHttp)
            : benchmark;
    for (const size of sizes) await work(size, folder, recorder(size, lines));
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(textTable(lines));
  writeFileSync(values.out ?? `bench-${new Date().toISOString().slice(0, 10)}.json`, `${JSON.stringify(lines, null, 2)}\n`);
  return 0;
});

async function sampled(messages: number, logs: string, say: Say): Promise<void> {
  if (readable(logs)) return;
  const made = await measure('ingest/sample/run.ts', ['--out', logs, '--messages', String(messages), '--seed', '1']);
  say('sample written', made.seconds, messages, made.peakMb);
}

function environmentOf(data: string): Readonly<Record<string, string>> {
  return { VENTANA_DATA: data, VENTANA_PASSPHRASE: 'a passphrase of the benchmark' };
}

async function ingested(data: string, logs: string, say: Say): Promise<void> {
  const args = ['bench', logs, '--settings', join(logs, 'settings.json'), '--json'];
  const ingest = await measure('ingest/run.ts', args, environmentOf(data), [0, 3]);
  say('whole ingest: stage, build, publish', ingest.seconds, JSON.parse(ingest.output).totals.records, ingest.peakMb);
}

/** What is measured of a workspace, over a sample of so many messages. */
function served(measured: (data: string, name: string, say: Say) => Promise<void>): typeof benchmark {
  return async (messages, folder, say) => {
    const [logs, data] = [join(folder, `sample-${messages}`), join(folder, `data-${messages}`)];
    if (currentGeneration(join(data, 'bench')) === null) {
      await sampled(messages, logs, say);
      await ingested(data, logs, say);
    }
    await measured(data, 'bench', say);
  };
}

/** Promotions over a sample of so many messages and a tenth as many orders. */
async function promoted(messages: number, folder: string, say: Say): Promise<void> {
  const [logs, data] = [join(folder, `sample-promotions-${messages}`), join(folder, `data-promotions-${messages}`)];
  if (currentGeneration(join(data, 'bench')) === null) {
    await sampled(messages, logs, say);
    await addOrders(logs, messages);
    await ingested(data, logs, say);
  }
  await benchmarkPromotions(data, 'bench', say);
}

async function benchmark(messages: number, folder: string, say: Say): Promise<void> {
  const logs = join(folder, `sample-${messages}`);
  const data = join(folder, `data-${messages}`);
  rmSync(data, { recursive: true, force: true });
  await benchmarkCatalogue(folder, environmentOf(join(folder, 'data-products')), say);
  await sampled(messages, logs, say);

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

  await ingested(data, logs, say);
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
  await benchmarkWhatIfs(data, 'bench', billing.allModels, say);

  const asked = Object.entries(questions).map(
    ([name, fields]) =>
      [`conversations by month and origin, ${name}`, ['conversations', '--by', 'month,origin', '--fields', fields]] as const,
  );
  for (const [name, question] of [...asked, ['promotions by campaign, with the band', ['promotions', '--by', 'campaign']] as const]) {
    const answers: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { output } = await measure('db/query.ts', ['bench', ...question, '--json'], environmentOf(data));
      answers.push(JSON.parse(output).milliseconds / 1000);
    }
    say(name, Math.min(...answers));
  }
}

function readable(logs: string): boolean {
  return (statSync(join(logs, 'truth.json'), { throwIfNoEntry: false })?.size ?? 0) > 0;
}
