import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask } from '../../db/ask';
import type { Parameters } from '../../db/scope';
import { Generations } from '../../db/warehouse';
import { workspacePaths } from '../../db/workspace';
import { load } from '../../ingest/load';
import { writeSample } from '../../ingest/sample/write-sample';

type Row = Readonly<Record<string, string | number>>;
type Truth = {
  readonly port: {
    readonly line: string;
    readonly at: string;
    readonly billing_tail: number;
    readonly double_billed: number;
    readonly events: readonly Row[];
  };
  readonly channels: readonly Row[];
};

const usualSeed = 4712;
const seed = Number(process.env.VENTANA_SAMPLE_SEED ?? usualSeed);
let folder: string;
let generations: Generations;
let truth: Truth;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  folder = mkdtempSync(join(tmpdir(), 'ventana-lines-'));
  const logs = join(folder, 'logs');
  await writeSample(logs, 9_000, seed, () => undefined);
  truth = JSON.parse(readFileSync(join(logs, 'truth.json'), 'utf8'));
  const paths = workspacePaths('aurora', join(folder, 'data'));
  const given = { lineRules: [], asOf: null, now: new Date('2026-01-01T00:00:00Z') };
  await load({ paths, sources: [logs], settingsFile: join(logs, 'settings.json'), ...given });
  generations = new Generations(paths);
});
test.afterAll(async () => {
  await generations?.close();
  rmSync(folder, { recursive: true, force: true });
});

const asked = async (metric: string, parameters: Parameters) =>
  (await generations.use((generation) => ask(generation, metric, parameters))).answer;

test('the port is the planted one: its instant, its tail, what both sides bill, and the events of quality and limit after it', async () => {
  const { port } = truth;
  const { rows, totals } = await asked('lines', { by: ['line', 'partner'], line: [port.line] });
  const at = port.at.replace('.000Z', 'Z');
  const kinds = (kind: string): number => port.events.filter((event) => event.kind === kind).length;
  expect(rows).toMatchObject([
    { partner: 'north', from: null, until: at, billing_tail: port.billing_tail, quality_events: 0 },
    { partner: 'south', from: at, until: null, billing_tail: 0, quality_events: kinds('quality'), limit_events: kinds('limit') },
  ]);
  if (seed === usualSeed) expect(port).toMatchObject({ billing_tail: 1, double_billed: 3 });
  expect(totals).toMatchObject({ billing_tail: port.billing_tail, double_billed: port.double_billed, proposed_ports: 0 });
});

test('orders, revenue and cost of each channel by month, and the orders that two channels claim, are the planted ones', async () => {
  const { rows } = await asked('channels', {
    by: ['month', 'channel'],
    fields: ['orders', 'revenue', 'cost', 'overlap_orders', 'overlap_revenue'],
  });
  const table = (of: readonly Readonly<Record<string, unknown>>[], names: readonly string[]) =>
    Object.fromEntries(
      of
        .map((row) => [
          `${row.month} ${row.channel}`,
          names.map((name) => (name.startsWith('cost') && row.channel === 'whatsapp' ? '' : Number(row[name] ?? 0).toFixed(2))).join(' '),
        ])
        .filter(([, values]) => /[1-9]/.test(String(values))),
    );
  expect(truth.channels.length).toBeGreaterThan(50);
  expect(table(rows, ['orders', 'revenue', 'cost', 'overlap_orders', 'overlap_revenue'])).toEqual(
    table(truth.channels, ['orders', 'revenue_usd', 'cost_usd', 'overlap_orders', 'overlap_revenue_usd']),
  );
});
