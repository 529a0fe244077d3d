import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { writeSample } from '../../ingest/sample/write-sample';

type Counts = { records: number; duplicates: number; rejected: number; accepted: number };
type Value = { messages?: { id: string }[]; statuses?: { id: string; status: string; timestamp: unknown }[] };
type Body = Value & { entry?: { id: string; time?: number; changes: { field: string; value: Value }[] }[]; body?: Body; payload?: string };
type Truth = {
  messages_made: number;
  records: Record<string, Counts>;
  files: { path: string; records: number; rejected: number }[];
  conversations: { month: string; conversations: number; charged: number; free_tier: number; free_entry_point: number }[];
  charges: { model: string; units: number; charged_units: number; free_units: number }[];
  orders: { orders: number; revenue_usd: string }[];
  attribution: { orders: number; revenue_usd: string }[];
  holdout: { treated: { assigned: number }; control: { assigned: number } }[];
};

const messages = 5_000;
let folder = '';
let truth: Truth;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'));
  await writeSample(folder, messages, 9, () => {});
  truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string): string => (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString();
const linesBelow = (name: string): string[] =>
  readdirSync(join(folder, name)).flatMap((file) =>
    textOf(join(folder, name, file))
      .split('\n')
      .filter((line) => line !== ''),
  );

/** Keys of the records of one line of a webhook log; null when it cannot be read. */
function recordKeys(line: string): string[] | null {
  let body: Body;
  try {
    body = JSON.parse(line);
  } catch {
    return null;
  }
  return keysOf(body.body ?? (body.payload === undefined ? body : JSON.parse(body.payload)));
}

function keysOf(body: Body): string[] {
  const changes = (body.entry ?? []).flatMap(({ id, time, changes }) => changes.map((change) => ({ id, time, ...change })));
  const values = body.entry === undefined ? [body] : changes.filter(({ field }) => field === 'messages').map(({ value }) => value);
  return [
    ...values.flatMap((value) => (value.messages ?? []).map(({ id }) => id)),
    ...values.flatMap((value) => (value.statuses ?? []).map(({ id, status, timestamp }) => `${id} ${status} ${Number(timestamp)}`)),
    ...changes.filter(({ field }) => field !== 'messages').map((change) => JSON.stringify(change)),
  ];
}

for (const { kind, name } of [
  { kind: 'meta_cloud_webhook', name: 'webhooks' },
  { kind: 'onprem_webhook', name: 'onprem' },
]) {
  test(`${kind}: records, duplicates and rejected lines of the files are those of the truth`, () => {
    const perLine = linesBelow(name).map(recordKeys);
    const keys = perLine.flatMap((line) => line ?? []);
    const rejected = perLine.filter((line) => line === null).length;
    const duplicates = keys.length - new Set(keys).size;
    const records = keys.length + rejected;
    expect(truth.records[kind]).toEqual({ records, duplicates, rejected, accepted: records - duplicates - rejected });
    expect(Math.min(duplicates, rejected)).toBeGreaterThan(0);
  });
}

test('each message is told once as inbound or by its statuses or its request: 5,000 in all', () => {
  const told = [...linesBelow('webhooks'), ...linesBelow('onprem')]
    .flatMap((line) => recordKeys(line) ?? [])
    .filter((key) => /^(wamid|gB)/.test(key));
  const requested = linesBelow('outbound').map((line) => String(JSON.parse(line).response.messages[0].id));
  const numberChanges = new Set(
    linesBelow('webhooks')
      .flatMap((line) => (line.includes('user_changed_number') ? (recordKeys(line) ?? []) : []))
      .filter((key) => !key.includes(' ')),
  );
  const ids = new Set([...told.map((key) => key.split(' ')[0] ?? ''), ...requested]);
  expect(truth.messages_made).toBe(messages);
  expect(ids.size).toBeGreaterThanOrEqual(messages);
  expect(ids.size).toBeLessThanOrEqual(messages + numberChanges.size);
});

test('5,000 messages last for two years: conversations in each of the eleven months of 2022 in which they were billed', () => {
  expect([...new Set(truth.conversations.map(({ month }) => month))].sort()).toEqual(
    Array.from({ length: 11 }, (_, index) => `2022-${String(index + 2).padStart(2, '0')}`),
  );
});

test('records of the files add up to records of the kinds', () => {
  const ofFiles = truth.files.reduce((sum, { records }) => sum + records, 0);
  expect(Object.values(truth.records).reduce((sum, { records }) => sum + records, 0)).toBe(ofFiles);
});

test('conversations = charged + free tier + free entry point, units = charged + free', () => {
  for (const row of truth.conversations) expect(row.charged + row.free_tier + row.free_entry_point).toBe(row.conversations);
  for (const row of truth.charges) expect(row.charged_units + row.free_units).toBe(row.units);
  expect(truth.charges.filter(({ model }) => model === 'cbp_2022').reduce((sum, { units }) => sum + units, 0)).toBe(
    truth.conversations.reduce((sum, { conversations }) => sum + conversations, 0),
  );
});

test('attributed and unattributed orders and revenue add up to all', () => {
  const sum = (rows: { orders: number; revenue_usd: string }[]) => ({
    orders: rows.reduce((orders, row) => orders + row.orders, 0),
    micro: rows.reduce((micro, row) => micro + BigInt(row.revenue_usd.replace('.', '')), 0n),
  });
  expect(sum(truth.attribution)).toEqual(sum(truth.orders));
  expect(sum(truth.orders).orders).toBeGreaterThan(50);
});

test('nothing of the Mexican line is in the log on 2022-08-17', () => {
  const from = Date.UTC(2022, 7, 17, 5) / 1000;
  const told = linesBelow('webhooks').filter((line) => line.includes('109871234409921'));
  const times = told.flatMap((line) => [...line.matchAll(/timestamp\\?":\\?"?(\d{10})/g)].map(([, at]) => Number(at)));
  expect(times.length).toBeGreaterThan(500);
  expect(times.filter((at) => at >= from && at < from + 86_400)).toEqual([]);
});

test('every campaign keeps people out: both arms have somebody', () => {
  expect(truth.holdout).toHaveLength(24);
  const all = truth.holdout.reduce(
    (sum, { treated, control }) => ({ treated: sum.treated + treated.assigned, control: sum.control + control.assigned }),
    { treated: 0, control: 0 },
  );
  expect(all.treated / (all.treated + all.control)).toBeGreaterThan(0.72);
  expect(all.treated / (all.treated + all.control)).toBeLessThan(0.88);
});
