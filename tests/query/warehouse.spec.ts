import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { ask } from '../../db/ask';
import { Generations, type Warehouse } from '../../db/warehouse';
import { publishedWorkspace, publishLedger } from '../fixtures/generation';
import { ledger } from '../fixtures/ledger';

const conversationCount = async (generations: Generations) =>
  generations.use(async (generation) => {
    const { answer } = await ask(generation, 'conversations', { fields: ['conversations'] });
    return [answer.generation, answer.totals.conversations];
  });

test('a new generation is seen after a second; work that began before ends on the old one', async () => {
  const { data, paths } = await publishedWorkspace(ledger);
  let now = 0;
  const generations = new Generations(paths, {}, () => now);
  expect(await conversationCount(generations)).toEqual([1, 8]);
  await generations.use(async (old) => {
    await publishLedger(paths, 2, { ...ledger, unit: ledger.unit!.slice(0, 3) });
    now += 999;
    expect(await conversationCount(generations)).toEqual([1, 8]);
    now += 1;
    expect(await conversationCount(generations)).toEqual([2, 3]);
    const { answer } = await ask(old, 'conversations', { fields: ['conversations'] });
    expect([answer.generation, answer.totals.conversations]).toEqual([1, 8]);
  });
  await generations.close();
  rmSync(data, { recursive: true });
});

test('a workspace that is removed and made anew under the same id is another generation: 3 conversations, no longer 8', async () => {
  const { data, paths } = await publishedWorkspace(ledger);
  let now = 0;
  const generations = new Generations(paths, {}, () => now);
  expect(await conversationCount(generations)).toEqual([1, 8]);
  rmSync(paths.folder, { recursive: true });
  mkdirSync(paths.generations, { recursive: true });
  await publishLedger(paths, 1, { ...ledger, unit: ledger.unit!.slice(0, 3) });
  now += 1_000;
  expect(await conversationCount(generations)).toEqual([1, 3]);
  await generations.close();
  rmSync(data, { recursive: true });
});

test('what cannot be opened, however long that takes, is told to all who wait for it and is over once it can be', async () => {
  const { data, paths } = await publishedWorkspace(ledger);
  let now = 0;
  const generations = new Generations(paths, {}, () => now);
  expect(await conversationCount(generations)).toEqual([1, 8]);
  writeFileSync(paths.current, '{"generation": 9}');
  const asked = [1, 2, 3].map(() => {
    now += 1_000;
    return conversationCount(generations).then(null, String);
  });
  expect(await Promise.all(asked)).toEqual([1, 2, 3].map(() => expect.stringContaining('Generation 9 cannot be opened')));
  writeFileSync(paths.current, '{"generation": 1}');
  now += 1_000;
  expect(await conversationCount(generations)).toEqual([1, 8]);
  await generations.close();
  rmSync(data, { recursive: true });
});

test('many at once share one open file', async () => {
  const { data, paths } = await publishedWorkspace(ledger);
  const generations = new Generations(paths);
  const seen = new Set<Warehouse>();
  await Promise.all(Array.from({ length: 8 }, () => generations.use(async ({ warehouse }) => seen.add(warehouse))));
  expect(seen.size).toBe(1);
  await generations.close();
  rmSync(data, { recursive: true });
});

test('an open generation is in UTC, reads no other file, and cannot be told otherwise', async () => {
  const { data, paths } = await publishedWorkspace(ledger);
  const generations = new Generations(paths);
  await generations.use(async ({ warehouse }) => {
    const [settings] = await warehouse.select({ zone: sql<string>`current_setting('TimeZone')` }).from(sql`(select 1) as one`);
    expect(settings).toEqual({ zone: 'UTC' });
    const asked = (from: ReturnType<typeof sql>) => warehouse.select({ all: sql`count(*)` }).from(from);
    await expect(asked(sql`read_text('/etc/hosts')`)).rejects.toThrow();
    await expect(warehouse.execute(sql`set enable_external_access = true`)).rejects.toThrow();
  });
  await generations.close();
  rmSync(data, { recursive: true });
});

test('a query over its time is stopped and says so', async () => {
  const { data, paths } = await publishedWorkspace(ledger);
  const generations = new Generations(paths, { milliseconds: 50 });
  const endless = ({ warehouse }: { readonly warehouse: Warehouse }) =>
    warehouse
      .select({ all: sql`count(*)` })
      .from(sql`range(1000000) as one, range(1000000) as other`)
      .where(sql`(one.range * other.range) % 7 = 3`);
  const fault = await generations.use((generation) => endless(generation).then(null, (error: unknown) => error));
  expect(String(fault instanceof Error ? (fault.cause ?? fault) : fault)).toContain('The query took longer than 0.05 s');
  await generations.close();
  rmSync(data, { recursive: true });
});

test('a workspace without data, a pointer to nowhere and a broken file say what to do', async () => {
  const { data, paths } = await publishedWorkspace(ledger);
  const use = () => new Generations(paths).use(async () => null);
  writeFileSync(paths.current, '{"generation": 9}');
  await expect(use()).rejects.toThrow(/Generation 9 cannot be opened/);
  mkdirSync(`${paths.generations}/10.duckdb`);
  writeFileSync(paths.current, '{"generation": 10}');
  await expect(use()).rejects.toThrow(/Generation 10 cannot be opened/);
  rmSync(paths.current);
  await expect(use()).rejects.toThrow(/holds no data yet: load some with npm run ingest/);
  rmSync(data, { recursive: true });
});
