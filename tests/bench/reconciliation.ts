import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, kinds } from './billing-worlds';
import { measure } from './measure';
import type { Say } from './recorder';

/** What reconciliation reads of a sample. */
const read = ['webhooks', 'onprem', 'outbound', 'templates', 'rates', 'invoices', 'analytics'];

/** A difference of a cell: units, and money in dollars. */
type Made = { readonly units: number; readonly cost: number };
type Row = {
  readonly month: string;
  readonly account: string;
  readonly category: string;
  readonly country: string;
  readonly reason: string;
  readonly difference: number | null;
};

/** What was found of a world beside what was planted in it. */
type Proof = {
  readonly cells: number;
  readonly off: readonly string[];
  readonly far: readonly string[];
  readonly blamed: readonly string[];
};

/**
 * Makes worlds with planted differences, from one seed on, loads them, and holds the answer of `reconciliation` against what was planted: month by month,
 * account, category, country and reason. A world's kind goes by its seed, so that the seed alone makes it again. Tells of each kind in how many cells a
 * reason is more than 2 % (and two cents) off, in how many by more than one unit, and in how many something was explained that was planted as unexplained.
 */
export async function benchmarkReconciliation(
  {
    worlds,
    seed,
    messages,
    folder,
  }: { readonly worlds: number; readonly seed: number; readonly messages: number; readonly folder: string },
  say: Say,
): Promise<void> {
  const started = kinds.map(() => 0);
  const proofs = kinds.map((): { readonly seed: number; readonly proof: Proof }[] => []);
  for (let world = 0; world < worlds; world += 1) {
    const at = performance.now();
    const own = seed + world;
    const place = own % kinds.length;
    const proof = await proved(own, messages, place, folder);
    for (const cell of [...proof.off, ...proof.blamed]) process.stderr.write(`${kinds[place]?.name}, seed ${own}: ${cell}\n`);
    proofs[place]?.push({ seed: own, proof });
    started[place] = (started[place] ?? 0) + (performance.now() - at) / 1000;
  }
  for (const [place, { name }] of kinds.entries()) {
    const told = proofs[place] ?? [];
    if (told.length === 0) continue;
    const sum = (of: keyof Omit<Proof, 'cells'>): number => told.reduce((whole, { proof }) => whole + proof[of].length, 0);
    const failing = told.filter(({ proof }) => proof.off.length + proof.blamed.length > 0).map((one) => one.seed);
    const cells = told.reduce((whole, { proof }) => whole + proof.cells, 0);
    say(
      `reconciliation, ${name}: ${told.length} worlds, ${cells} cells`,
      started[place] ?? 0,
      told.length,
      null,
      `${sum('off')} off over 2 %, ${sum('far')} over one unit; ${sum('blamed')} with unexplained as explained${failing.length > 0 ? `; seeds ${failing.join(', ')}` : ''}`,
    );
  }
}

async function proved(seed: number, messages: number, place: number, folder: string): Promise<Proof> {
  const [logs, data] = [freshFolder(join(folder, 'world')), freshFolder(join(folder, 'world-data'))];
  await measure('ingest/sample/run.ts', ['--out', logs, '--messages', String(messages), '--seed', String(seed)]);
  kinds[place]?.change(logs);
  const environment = { VENTANA_DATA: data, VENTANA_PASSPHRASE: 'a passphrase of the benchmark' };
  const paths = read.map((name) => join(logs, name)).filter((path) => existsSync(path));
  await measure('ingest/run.ts', ['bench', ...paths, '--settings', join(logs, 'settings.json'), '--json'], environment, [0, 3]);
  const question = ['--by', 'month,account,category,country,reason', '--fields', 'difference,cost_difference'];
  const { output } = await measure('db/query.ts', ['bench', 'reconciliation', ...question, '--json'], environment);
  const truth = JSON.parse(readFileSync(join(logs, 'truth.json'), 'utf8'));
  rmSync(logs, { recursive: true });
  rmSync(data, { recursive: true });
  return compared(
    truth.reconciliation.map((row: Row & { readonly cost_difference_usd: string }) => ({ ...row, cost: Number(row.cost_difference_usd) })),
    JSON.parse(output).rows.map((row: Row & { readonly cost_difference: number | null }) => ({ ...row, cost: row.cost_difference ?? 0 })),
  );
}

function compared(planted: readonly (Row & { cost: number })[], found: readonly (Row & { cost: number })[]): Proof {
  const [wanted, told] = [madeOf(planted), madeOf(found)];
  const names = [...new Set([...wanted.keys(), ...told.keys()])].sort();
  const nothing: Made = { units: 0, cost: 0 };
  const pairs = names.map((name) => ({ name, want: wanted.get(name) ?? nothing, have: told.get(name) ?? nothing }));
  const isOff = (want: number, have: number, least: number): boolean => Math.abs(have - want) > 0.02 * Math.abs(want) + least;
  const text = ({ name, want, have }: (typeof pairs)[number]): string =>
    `${name}: planted ${want.units} (${want.cost.toFixed(4)}), found ${have.units} (${have.cost.toFixed(4)})`;
  const off = pairs.filter(({ want, have }) => isOff(want.units, have.units, 1e-9) || isOff(want.cost, have.cost, 0.0201));
  const far = off.filter(({ want, have }) => Math.abs(have.units - want.units) > 1);
  const blamed = pairs.filter(
    ({ name, want, have }) =>
      name.endsWith(' unexplained') && Math.abs(want.units) - Math.abs(have.units) * Math.sign(want.units * have.units) > 0,
  );
  return { cells: names.length, off: off.map(text), far: far.map(text), blamed: blamed.map((pair) => `explained: ${text(pair)}`) };
}

function madeOf(rows: readonly (Row & { readonly cost: number })[]): ReadonlyMap<string, Made> {
  const sums = new Map<string, Made>();
  for (const { month, account, category, country, reason, difference, cost } of rows) {
    if (reason === 'agreed') continue;
    const name = [month, account, category, country, reason].join(' ');
    const before = sums.get(name) ?? { units: 0, cost: 0 };
    sums.set(name, { units: before.units + (difference ?? 0), cost: before.cost + cost });
  }
  return sums;
}
