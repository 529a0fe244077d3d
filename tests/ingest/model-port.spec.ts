import { expect, test } from '@playwright/test';
import type { Settings } from '../../db/settings';
import { type Built, built, only } from './built';
import { type Channel, log, onprem, reaches, says, status } from './log-builder';

const oldAccount = '102290129340398';
const cloud: Channel = { account: '118803450092716', id: '112908871345002', display: '+55 11 95550-1277' };
const ana = '5511988880001';
const bia = '5511988880002';
const caio = '5511988880003';

/** The line moves on 2022-06-14 15:00 UTC: on-premises logs before, cloud after, another account and partner. */
const settings: Settings = {
  timezone: 'UTC',
  accounts: [
    { id: oldAccount, timezone: 'UTC' },
    { id: cloud.account, timezone: 'UTC' },
  ],
  lines: [
    {
      number: '+5511955501277',
      spans: [
        { id: 'onprem', account: oldAccount, partner: 'north', until: '2022-06-14T15:00:00Z' },
        { id: cloud.id, account: cloud.account, partner: 'south' },
      ],
    },
  ],
};

/** Ana is written to an hour before and an hour after the port; Bia's message is sent before and arrives after; Caio is told by the cloud only. */
const before = onprem([
  says(ana, 'a1', '2022-06-14 13:50'),
  reaches(ana, 'b1', '2022-06-14 14:00'),
  status(bia, 'b2', 'sent', '2022-06-14 14:59'),
  status(bia, 'b2', 'delivered', '2022-06-14 15:10'),
]);
const after = log(
  [reaches(ana, 'b3', '2022-06-14 16:00'), reaches(bia, 'b4', '2022-06-14 16:10'), reaches(caio, 'b5', '2022-06-14 16:20')],
  cloud,
);

let acme: Built;

test.beforeAll(async () => {
  acme = await built({ 'onprem_5511955501277.jsonl': before, 'cloud.jsonl': after }, { settings });
});
test.afterAll(() => acme.close());

test('windows open afresh at the new account: Ana has two conversations, and so has Bia', async () => {
  const rows = await acme.rows(`
    select label, strftime(opened_at, '%H:%M') as opened, account, partner, origin from fact_conversation join dim_contact using (contact_key)
    where basis = 'derived' order by label, opened_at`);
  expect(rows).toEqual([
    { label: '+55 … 01', opened: '14:00', account: oldAccount, partner: 'north', origin: 'user_initiated' },
    { label: '+55 … 01', opened: '16:00', account: cloud.account, partner: 'south', origin: 'business_initiated' },
    { label: '+55 … 02', opened: '15:10', account: oldAccount, partner: 'north', origin: 'business_initiated' },
    { label: '+55 … 02', opened: '16:10', account: cloud.account, partner: 'south', origin: 'business_initiated' },
    { label: '+55 … 03', opened: '16:20', account: cloud.account, partner: 'south', origin: 'business_initiated' },
  ]);
});

test('a message sent before the port and delivered after it belongs to the old account, partner and time', async () => {
  const row = only(await acme.rows(`select account, partner, line from fact_message where strftime(occurred_at, '%H:%M') = '14:59'`));
  expect(row).toEqual({ account: oldAccount, partner: 'north', line: '+5511955501277' });
});

test('one line: the number in the file name, the printed number and both phone number ids name it', async () => {
  const line = '+5511955501277';
  expect((await acme.ask('messages', { by: ['line'], fields: ['messages'] })).rows).toEqual([{ line, messages: 6 }]);
  for (const id of ['onprem', cloud.id, '5511955501277'])
    expect((await acme.ask('messages', { line: [id], fields: ['messages'] })).totals).toMatchObject({ messages: 6 });
});

test('a span without until ends where the next one begins', async () => {
  const [first, last] = settings.lines?.[0]?.spans ?? [];
  const { until, ...open } = first ?? { id: 'onprem' };
  const spans = [open, { ...last, id: cloud.id, from: until ?? '' }];
  await acme.load({}, { settings: { ...settings, lines: [{ number: '+5511955501277', spans }] } });
  const rows = await acme.rows('select account, partner, count(*) as messages from fact_message group by all order by account');
  expect(rows).toEqual([
    { account: oldAccount, partner: 'north', messages: 3 },
    { account: cloud.account, partner: 'south', messages: 3 },
  ]);
});

test('without settings the old account is unknown, the new one is the log’s, and the windows stay apart', async () => {
  const plain = await built({ 'onprem_5511955501277.jsonl': before, 'cloud.jsonl': after });
  const { rows } = await plain.ask('conversations', { by: ['account', 'line'], fields: ['conversations'] });
  expect(rows).toEqual([
    { account: cloud.account, line: '+5511955501277', conversations: 3 },
    { account: 'unknown', line: '+5511955501277', conversations: 2 },
  ]);
  plain.close();
});
