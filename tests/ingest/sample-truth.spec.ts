import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Answer, ask } from '../../db/ask';
import type { Parameters } from '../../db/scope';
import { Generations } from '../../db/warehouse';
import { workspacePaths } from '../../db/workspace';
import type { IngestSummary } from '../../ingest/ingest-summary';
import { load } from '../../ingest/load';
import { writeSample } from '../../ingest/sample/write-sample';
import { sameAbusers } from './planted-abusers';
import { sameCatalogue, sameJourneys } from './planted-carts';
import { type Row, same, summed, withUnits } from './planted-rows';

/** Messages and seed of the sample: VENTANA_SAMPLE=200000 holds a larger one against its truth in the same way, VENTANA_SAMPLE_SEED another one. */
const messages = Number(process.env.VENTANA_SAMPLE ?? 20_000);
const seed = Number(process.env.VENTANA_SAMPLE_SEED ?? 4711);

type Truth = Readonly<Record<string, readonly Row[]>> & { readonly records: Readonly<Record<string, Row>> };

let folder = '';
let truth: Truth;
let summary: IngestSummary;
let generations: Generations;

test.describe.configure({ mode: 'serial' });
test.setTimeout(900_000);

test.beforeAll(async () => {
  test.setTimeout(900_000);
  folder = mkdtempSync(join(tmpdir(), 'ventana-truth-'));
  const logs = join(folder, 'logs');
  await writeSample(logs, messages, seed, () => undefined);
  truth = JSON.parse(readFileSync(join(logs, 'truth.json'), 'utf8'));
  const paths = workspacePaths('aurora', join(folder, 'data'));
  const given = { lineRules: [], asOf: null, now: new Date('2026-01-01T00:00:00Z') };
  summary = await load({ paths, sources: [logs], settingsFile: join(logs, 'settings.json'), ...given });
  generations = new Generations(paths);
});

test.afterAll(async () => {
  await generations?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('records, duplicates and rejects of every kind are the planted ones', () => {
  const loaded = summary.files.filter(({ status }) => status === 'loaded');
  for (const kind of new Set(loaded.map((file) => file.kind ?? ''))) {
    const files = loaded.filter((file) => file.kind === kind);
    const sum = (field: 'records' | 'accepted' | 'duplicates' | 'rejected') => files.reduce((total, file) => total + file[field], 0);
    const { records, duplicates, rejected, accepted } = truth.records[kind] ?? {};
    expect({ kind, records: sum('records'), duplicates: sum('duplicates'), rejected: sum('rejected'), accepted: sum('accepted') }).toEqual({
      kind,
      records,
      duplicates,
      rejected,
      accepted,
    });
  }
});

test('lines of carts by product and country: all, out of stock when sent, and priced otherwise than the catalogue showed, are the planted ones', () =>
  sameCatalogue(generations, truth.catalogue));

test('the funnel of carts, whole and by country: people and inferred people on each step; carts, edited ones, and what was asked and shown', () =>
  sameJourneys(generations, truth.cart_journeys));

test('abusers: who comes onto the list of each of the six rules, and what leaving them out would have saved; what blocking people really saved', () =>
  sameAbusers(generations, truth.abusers));

test('conversations of 2022 by month, origin and country: count, charged, free tier, free entry point', async () => {
  const { rows } = await asked('conversations', { by: 'month,origin,country', from: '2022-02-01', to: '2023-01-01' });
  same(rows, truth.conversations, ['month', 'origin', 'country'], {
    conversations: 'conversations',
    charged: 'charged',
    free_tier: 'free_tier',
    free_entry_point: 'free_entry_point',
  });
});

test('conversations before 2022-02-01 are counted pro forma, without charge and cost', async () => {
  const { rows } = await asked('conversations', { by: 'month,origin,country', to: '2022-02-01' });
  same(rows, truth.conversations_pro_forma, ['month', 'origin', 'country'], { conversations: 'conversations' });
});

test('charges of the model in force by month, category and country, to the cent and beyond: six digits', async () => {
  const { rows } = await asked('charges', { by: 'month,category,country', model: 'actual' });
  const planted = summed(truth.charges, ['month', 'category', 'country'], ['units', 'charged_units', 'meta_fee_usd']);
  const fields = { units: 'units', charged_units: 'charged_units', meta_fee_usd: 'meta_fee' };
  same(withUnits(rows), planted, ['month', 'category', 'country'], fields, 6);
});

test('charges by billing month and account, in the zone of the account', async () => {
  const { rows } = await asked('charges', { by: 'billing_month,account,category', model: 'actual' });
  const planted = summed(
    truth.charges_by_billing_month,
    ['billing_month', 'account', 'category'],
    ['units', 'charged_units', 'meta_fee_usd'],
  );
  const fields = { units: 'units', charged_units: 'charged_units', meta_fee_usd: 'meta_fee' };
  same(withUnits(rows), planted, ['billing_month', 'account', 'category'], fields, 6);
});

test('messages by month, direction and template: sent, delivered, read, failed, withheld', async () => {
  const { rows } = await asked('messages', { by: 'month,direction,template' });
  const fields = ['messages', 'sent', 'delivered', 'read', 'failed', 'withheld'];
  same(rows, truth.message_counts, ['month', 'direction', 'template'], Object.fromEntries(fields.map((field) => [field, field])));
});

test('people by month, conversations by line and account through the port', async () => {
  same((await asked('conversations', { by: 'month', fields: 'contacts' })).rows, truth.contacts, ['month'], { contacts: 'contacts' });
  const { rows } = await asked('conversations', { by: 'month,line,account', fields: 'conversations' });
  same(rows, truth.lines, ['month', 'line', 'account'], { conversations: 'conversations' });
});

test('orders and revenue by month; what each touch earned', async () => {
  const all = (await asked('roi', { by: 'month' })).rows.map((row) => ({
    ...row,
    orders: Number(row.orders) + Number(row.unattributed_orders),
    revenue: Number(row.revenue ?? 0) + Number(row.unattributed_revenue ?? 0),
  }));
  same(all, truth.orders, ['month'], { orders: 'orders', revenue_usd: 'revenue' }, 2);
  const touched = (await asked('roi', { by: 'month,touch', fields: 'orders,revenue' })).rows.filter((row) => row.touch !== null);
  const planted = (truth.attribution ?? []).filter((row) => row.touch !== 'unattributed');
  same(touched, planted, ['month', 'touch'], { orders: 'orders', revenue_usd: 'revenue' }, 2);
});

test('campaigns by version: assigned, sent, delivered, read, clicked, and what each is credited with by last touch', async () => {
  const rows = (
    await asked('promotions', { by: 'campaign,version', fields: 'eligible,sent,delivered,read,clicked,converted,orders,revenue' })
  ).rows;
  const own = rows.filter(({ campaign }) => String(campaign).startsWith('aurora-'));
  const ladder = { assigned: 'eligible', sent: 'sent', delivered: 'delivered', read: 'read', clicked: 'clicked' };
  same(own, truth.campaigns, ['campaign', 'version'], ladder);
  same(own, truth.campaigns_credited, ['campaign', 'version'], { converted: 'converted', orders: 'orders', revenue_usd: 'revenue' }, 2);
});

test('who had no recorded opt-in when each campaign was sent', async () => {
  const rows = (await asked('promotions', { by: 'campaign', fields: 'without_opt_in' })).rows;
  const own = rows.filter(({ campaign }) => String(campaign).startsWith('aurora-'));
  same(own, truth.without_opt_in, ['campaign'], { people: 'without_opt_in' });
});

test('the better version, the best hour and the fatigue of a second offer in thirty days are seen in the logs', async () => {
  const { better_version, best_hour } = truth.promotion_responses as unknown as Row;
  const campaigns = (truth.holdout ?? []).map(({ campaign }) => String(campaign));
  const rates = async (by: 'version' | 'hour_of_day' | 'nth') => {
    const fields = ['delivered,clicked,converted,conversion_rate,opt_out_rate'];
    const lists: Parameters = { by: [by], fields, campaign: campaigns };
    const { rows } = (await generations.use((generation) => ask(generation, 'promotions', lists))).answer;
    return rows.filter((row) => row[by] !== null && Number(row.delivered) > 50);
  };
  const best = (rows: readonly Row[], by: string, field: string) =>
    [...rows].sort((one, other) => rate(other, field) - rate(one, field)).map((row) => row[by])[0];
  const rate = (row: Row, field: string): number => Number(row[field]) / (field === 'clicked' ? Number(row.delivered) : 1);
  const [versions, hours, times] = [await rates('version'), await rates('hour_of_day'), await rates('nth')];
  expect(best(versions, 'version', 'conversion_rate')).toBe(better_version);
  expect([best(hours, 'hour_of_day', 'clicked'), best(hours, 'hour_of_day', 'conversion_rate')]).toEqual([best_hour, best_hour]);
  expect([best(times, 'nth', 'clicked'), best(times, 'nth', 'conversion_rate'), best(times, 'nth', 'opt_out_rate')]).toEqual([
    '1',
    '1',
    '2',
  ]);
});

test('hold-outs by campaign: both arms, their rates and the lift', async () => {
  const rows = (await asked('lift', { by: 'campaign' })).rows;
  const planted = (truth.holdout ?? []).map((row) => ({
    ...row,
    people: (row.treated as Row).assigned,
    others: (row.control as Row).assigned,
  }));
  const fields = {
    people: 'treated',
    others: 'control',
    treated_rate: 'treated_rate',
    control_rate: 'control_rate',
    lift_points: 'lift_points',
  };
  same(rows, planted, ['campaign'], fields, 9);
});

test('templates: when each was decided, how, and how often it was paused', async () => {
  const rows = (await asked('templates', { by: 'template', fields: 'paused,hours_to_decision' })).rows;
  const paused = (truth.templates ?? []).filter(({ event }) => event === 'PAUSED').map(({ template }) => ({ template, paused: 1 }));
  same(rows, summed(paused, ['template'], ['paused']), ['template'], { paused: 'paused' });
});

async function asked(metric: string, parameters: Readonly<Record<string, string>>): Promise<Answer> {
  const lists: Parameters = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, [value]]));
  return (await generations.use((generation) => ask(generation, metric, lists))).answer;
}
