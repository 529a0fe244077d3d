import { expect, test } from '@playwright/test';
import type { Answer } from '../../db/ask';
import { type Built, built } from './built';
import { bodyOf, type Channel, lines, log, reaches, says, status } from './log-builder';

const ana = '573005550001';
const sent = status(ana, 'b1', 'sent', '2022-03-07 12:05');
const console: Channel = { account: '0', id: '123456123', display: '16505551111' };

/** 8 records: a message told twice in one body, a status told three times in the file, a broken line, a status without a time. */
const first = [
  bodyOf({ messages: [...(says(ana, 'a1', '2022-03-07 12:00').messages ?? []), ...(says(ana, 'a1', '2022-03-07 12:00').messages ?? [])] }),
  bodyOf(sent),
  bodyOf({ statuses: [...(sent.statuses ?? []), ...(sent.statuses ?? [])] }),
  bodyOf(status(ana, 'b1', 'delivered', '2022-03-07 12:06')),
  bodyOf({ statuses: [{ id: 'wamid.b1', status: 'read', timestamp: 'noon', recipient_id: ana }] }),
  '{"object": "whatsapp_business_account", "entry": [',
];
/** 4 records of before, the same status an hour later, which is another one, and 3 of Meta's console. */
const second =
  log([says(ana, 'a1', '2022-03-07 12:00'), sent, reaches(ana, 'b1', '2022-03-07 13:05')]) +
  log([says('16315551181', 'test', '2022-03-07 12:00'), reaches('16315551181', 'test2', '2022-03-07 12:00')], console);

let acme: Built;
const countOf = ({ warnings }: Answer, code: string): number | undefined => warnings.find((told) => told.code === code)?.count;

test.beforeAll(async () => {
  acme = await built({ 'first.jsonl': lines(first) });
});
test.afterAll(() => acme.close());

test('8 records of a file = 3 accepted + 3 duplicates + 2 rejected', async () => {
  expect((await acme.ask('data_quality')).totals).toMatchObject({ records: 8, accepted: 3, duplicates: 3, rejected: 2 });
  expect(await acme.rows('select record_line, reason from load_reject order by record_line')).toEqual([
    { record_line: 5, reason: 'no usable time' },
    { record_line: 6, reason: expect.any(String) },
  ]);
});

test('7 records of another file: 2 are of the first, 2 are new statuses, 3 of the console are accepted and left out of every metric', async () => {
  const summary = await acme.load({ 'second.jsonl': second });
  expect(summary.files).toEqual([expect.objectContaining({ records: 7, accepted: 5, duplicates: 2, rejected: 0 })]);
  const { rows, totals } = await acme.ask('data_quality', { by: ['file'] });
  expect(totals).toMatchObject({ records: 15, accepted: 8, duplicates: 5, rejected: 2 });
  for (const row of rows) expect(row.records).toBe(Number(row.accepted) + Number(row.duplicates) + Number(row.rejected));
  const messages = await acme.ask('messages');
  expect(messages.totals).toMatchObject({ messages: 2, sent: 1, delivered: 1 });
  expect(countOf(messages, 'test_events')).toBe(3);
  expect(countOf(messages, 'assumed_timezone'), "the workspace's and the one account's").toBe(2);
  expect((await acme.ask('conversations')).totals).toMatchObject({ conversations: 1 });
});

test('the same file given twice in a call, or again under another name, counts once', async () => {
  const summary = await acme.load({ 'copy.jsonl': second, 'other-copy.jsonl': second });
  expect(summary.files.map(({ status }) => status)).toEqual(['already_loaded', 'already_loaded']);
  expect(summary.totals).toEqual({ records: 7, accepted: 5, duplicates: 2, rejected: 0 });
  expect(summary.generation).toBe(2);
});

test('a file spans its own records, also where all of them were told before', async () => {
  const again = log([says(ana, 'a1', '2022-03-07 12:00'), reaches(ana, 'b1', '2022-03-07 13:05')]);
  await acme.load({ 'again.jsonl': again + log([says('16315551181', 'test', '2022-03-07 12:00')], console) });
  const rows = await acme.rows(`select accepted, first_at, last_at from load_file order by load_id desc limit 1`);
  expect(rows).toEqual([{ accepted: 0, first_at: '2022-03-07 12:00:00', last_at: '2022-03-07 13:05:00' }]);
  expect(countOf(await acme.ask('messages'), 'test_events'), 'a test told again is the same test').toBe(3);
});
