import { expect, test } from '@playwright/test';
import { keptGenerations, readManifest } from '../../db/generation';
import type { Settings } from '../../db/settings';
import { rollback } from '../../ingest/publish';
import { readOtherwise, supplyAgain } from '../../ingest/read-otherwise';
import { type Built, built, emptyWorkspace, type Files } from './built';
import { fingerprint } from './fingerprint';
import { startCommand } from './ingest-process';
import { lines, log, onprem, reaches, request, says, template } from './log-builder';
import { shopifyCsv } from './order-builder';

const customer = (number: number): string => `5730055500${String(number).padStart(2, '0')}`;
const numbers = Array.from({ length: 12 }, (_, index) => index);
const files: Files = {
  'log.jsonl': log(
    numbers.flatMap((number) => [
      says(customer(number), `a${number}`, '2022-03-07 12:00'),
      ...reaches(customer(number), `b${number}`, '2022-03-07 12:05'),
    ]),
  ),
  'requests.jsonl': lines(numbers.map((number) => request(customer(number), `b${number}`, '2022-03-07 12:05', template('aviso')))),
  'orders.csv': shopifyCsv(numbers.map((number) => [`${number}`, '2022-03-08 12:00', { Phone: `+${customer(number)}` }])),
};
const settings: Settings = {
  timezone: 'America/Bogota',
  currency: 'USD',
  fixedCosts: [{ name: 'Agents', from: '2022-03-01', monthly: 310, currency: 'USD' }],
};

/** Every table of the current generation but the one that holds paths of files. */
async function content({ paths }: Built): Promise<Readonly<Record<string, string>>> {
  const { load_file: _, entries: __, ...tables } = await fingerprint(paths.folder);
  return tables;
}

const messages = async ({ ask }: Built) => (await ask('messages', { fields: ['messages'] })).totals.messages;

test('the same files under the same settings and key give the same content of every table', async () => {
  const [one, other] = [await built(files, { settings }), await built(files, { settings })];
  expect(Object.keys(await content(one))).toContain('fact_unit');
  expect(await content(one)).toEqual(await content(other));
  other.close();
  one.close();
});

test('changed settings give a new generation, the same again none, and those of before its content', async () => {
  const acme = await built(files, { settings });
  const before = await content(acme);
  expect((await acme.load({}, { settings })).generation).toBe(1);
  expect((await acme.load(files)).generation).toBe(1);
  expect((await acme.load({}, { settings: { ...settings, timezone: 'UTC', currency: 'EUR' } })).generation).toBe(2);
  expect((await acme.ask('messages')).scope).toMatchObject({ timezone: 'UTC', currency: 'EUR' });
  expect(await content(acme)).not.toEqual(before);
  expect((await acme.load({}, { settings })).generation).toBe(3);
  expect(await content(acme)).toEqual(before);
  acme.close();
});

test('a line can be given later: 2 messages of an unknown line become those of +57 310 555 0142', async () => {
  const chat = { 'march.jsonl': onprem([says(customer(1), 'a1', '2022-03-07 12:00'), reaches(customer(1), 'b1', '2022-03-07 12:05')]) };
  const acme = await built(chat);
  const byLine = async () => (await acme.ask('messages', { by: ['line'], fields: ['messages'] })).rows;
  expect(await byLine()).toEqual([{ line: 'unknown', messages: 2 }]);
  const again = await acme.load(chat, { line: ['+573105550142=march.jsonl'] });
  expect(again.files[0]).toMatchObject({ status: 'already_loaded', accepted: 3, duplicates: 0 });
  expect(await byLine()).toEqual([{ line: '+573105550142', messages: 2 }]);
  acme.close();
});

test('the webhook log taken out leaves 12 requests of 24 messages; loaded again all are there', async () => {
  const acme = await built(files, { settings });
  const before = await content(acme);
  expect(await messages(acme)).toBe(24);
  const list = async (...more: readonly string[]) => {
    const { ending } = startCommand([process.execPath, '.ci/launch.mjs', 'ingest/loads.ts', 'acme', '--json', ...more], {
      VENTANA_DATA: acme.data,
    });
    return JSON.parse((await ending).stdout) as { readonly loads: readonly { readonly id: number; readonly kind: string }[] };
  };
  const log = (await list()).loads.find(({ kind }) => kind === 'meta_cloud_webhook');
  expect((await list('--remove', String(log?.id))).loads.map(({ kind }) => kind)).toEqual(['outbound_request_log', 'shopify_orders_csv']);
  expect(await messages(acme)).toBe(12);
  await acme.load(files);
  const { load_reject: _, ...after } = await content(acme);
  expect(await messages(acme)).toBe(24);
  expect(after.rollup_message_hour).toEqual(before.rollup_message_hour);
  acme.close();
});

test('after a rollback the next load builds on the files of the generation that is current again', async () => {
  const acme = await built({ 'log.jsonl': files['log.jsonl'] ?? '' }, { settings });
  await acme.load({ 'later.jsonl': log([says(customer(20), 'later', '2022-03-09 12:00')]) });
  expect(await messages(acme)).toBe(25);
  rollback(acme.paths.folder);
  expect(await messages(acme)).toBe(24);
  const summary = await acme.load({ 'other.jsonl': log([says(customer(21), 'other', '2022-03-09 12:00')]) });
  expect(summary.generation).toBe(3);
  expect(await acme.rows(`select count(*) as messages from fact_message where strftime(occurred_at, '%d') = '09'`)).toEqual([
    { messages: 1 },
  ]);
  expect(keptGenerations(acme.paths.folder)).toEqual([1, 3]);
  acme.close();
});

test('a folder with nothing that can be read makes an empty workspace that answers with nothing', async () => {
  const acme = await emptyWorkspace();
  const summary = await acme.load({ 'note.txt': 'call Ana\n', 'empty.jsonl': '' });
  expect(summary.files.map(({ status }) => status)).toEqual(['unrecognised', 'unrecognised']);
  expect(summary.totals).toEqual({ records: 0, accepted: 0, duplicates: 0, rejected: 0 });
  for (const metric of ['conversations', 'messages', 'charges', 'roi', 'data_quality'])
    expect((await acme.ask(metric)).warnings.map(({ code }) => code)).toEqual(['assumed_timezone']);
  expect((await acme.ask('conversations')).totals).toMatchObject({ conversations: 0, cost: 0, cost_per_conversation: null });
  acme.close();
});

test('other words of opting out name the logs to load again, and they follow once they are', async () => {
  const acme = await built(files, { settings });
  const other = { ...settings, optOutKeywords: ['nunca más'] };
  const before = readManifest(acme.paths.folder, 1)?.entries ?? [];
  expect(readOtherwise(acme.paths.folder, before, settings)).toEqual([]);
  const stale = readOtherwise(acme.paths.folder, before, other);
  expect(stale.map((path) => path.split('/').at(-1))).toEqual(['log.jsonl']);
  expect(supplyAgain(stale)).toContain('log.jsonl');
  await acme.load(files, { settings: other });
  expect(readOtherwise(acme.paths.folder, readManifest(acme.paths.folder, 2)?.entries ?? [], other)).toEqual([]);
  acme.close();
});
