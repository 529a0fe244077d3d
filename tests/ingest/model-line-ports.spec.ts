import { expect, test } from '@playwright/test';
import type { Settings } from '../../db/settings';
import { type Built, built, only } from './built';
import { bodyOf, type Channel, fromAd, lines, log, onprem, reaches, says, status, type Value } from './log-builder';

const line = '+5511955501277';
const oldAccount = '102290129340398';
const cloud: Channel = { account: '118803450092716', id: '112908871345002', display: '+55 11 95550-1277' };
const [ana, bia, caio] = ['5511988880001', '5511988880002', '5511988880003'];
const portAt = '2022-06-14T15:00:00Z';

const settings: Settings = {
  timezone: 'UTC',
  accounts: [oldAccount, cloud.account].map((id) => ({ id, timezone: 'UTC' })),
  lines: [
    {
      number: line,
      spans: [
        { id: 'onprem', account: oldAccount, partner: 'north', until: portAt },
        { id: cloud.id, account: cloud.account, partner: 'south', from: portAt },
      ],
    },
  ],
};

/** Ana is written to before and after; Bia's message is sent before and arrives ten minutes after; Caio only after; Dia's window is over by then. */
const before = onprem([
  reaches('5511988880004', 'b0', '2022-06-13 14:00'),
  says(ana, 'a1', '2022-06-14 13:50'),
  reaches(ana, 'b1', '2022-06-14 14:00'),
  status(bia, 'b2', 'sent', '2022-06-14 14:59'),
  status(bia, 'b2', 'delivered', '2022-06-14 15:10'),
]);
const quality = { display_phone_number: cloud.display, event: 'FLAGGED', current_limit: 'TIER_10K', old_limit: 'TIER_100K' };
const upgrade = { ...quality, event: 'UPGRADE' };
const event = (value: Value, when: string): string => {
  const body = JSON.parse(bodyOf(value, cloud, 'phone_number_quality_update'));
  body.entry[0].time = Date.parse(when) / 1000;
  return JSON.stringify(body);
};
const after =
  log(
    [
      reaches(ana, 'b3', '2022-06-14 16:00'),
      reaches(bia, 'b4', '2022-06-14 16:10'),
      reaches(caio, 'b5', '2022-06-14 16:20'),
      reaches('5511988880004', 'b6', '2022-06-14 16:30'),
    ],
    cloud,
  ) + lines([event(quality, '2022-06-20T12:00:00Z'), event(quality, '2022-06-20T12:00:00Z'), event(upgrade, '2022-06-21T12:00:00Z')]);
const files = { 'onprem_5511955501277.jsonl': before, 'cloud.jsonl': after };

let acme: Built;
test.beforeAll(async () => {
  acme = await built(files, { settings });
});
test.afterAll(() => acme.close());

test('by partner: 3 conversations in the north and 4 in the south, 1 message of the tail, 2 billed by both, 1 flag and 1 limit', async () => {
  const { rows, totals } = await acme.ask('lines', { by: ['line', 'partner'] });
  expect(rows).toMatchObject([
    { line, partner: 'north', from: null, until: portAt, conversations: 3, sent: 3, delivery_rate: 1, billing_tail: 1, double_billed: 0 },
    {
      line,
      partner: 'south',
      from: portAt,
      until: null,
      conversations: 4,
      sent: 4,
      billing_tail: 0,
      double_billed: 2,
      quality_events: 1,
      limit_events: 1,
    },
  ]);
  expect(rows.map((row) => row.seconds_to_delivery_p50)).toEqual([0, 0]);
  expect(totals).toMatchObject({ conversations: 7, billing_tail: 1, double_billed: 2, proposed_ports: 0 });
});

test('the line goes on through its port: its numbers are the sums of both sides, and a window cuts both', async () => {
  const whole = only((await acme.ask('lines', { by: ['line'], line: [cloud.id] })).rows);
  expect(whole).toMatchObject({ line, from: null, until: null, conversations: 7, sent: 7, double_billed: 2 });
  const later = await acme.ask('lines', { by: ['partner'], from: ['2022-06-15'], fields: ['conversations', 'quality_events'] });
  expect(later.rows).toEqual([{ partner: 'south', conversations: 0, quality_events: 1 }]);
});

test('a port of 2024: marketing after marketing, service after marketing and utility after an ad are billed by both, utility after marketing is not: 3 of 4', async () => {
  const people = ['5511988880005', '5511988880006', '5511988880007', '5511988880008'];
  const [same, other, answered, ad] = people as [string, string, string, string];
  const old = { ...cloud, account: oldAccount, id: '112908871345001' };
  const of = (category: string) => ({ pricing: { billable: true, pricing_model: 'CBP', category } });
  const acme2024 = await built(
    {
      'old.jsonl': log(
        [
          ...[same, other, answered].map((who) => reaches(who, `o${who}`, '2024-03-04 10:00', of('marketing'))),
          says(ad, 'o-ad', '2024-03-03 09:00', fromAd),
          reaches(ad, `o${ad}`, '2024-03-03 10:00', of('service')),
          says(answered, 'o-question', '2024-03-04 11:00'),
        ],
        old,
      ),
      'new.jsonl': log(
        [
          reaches(same, 'n1', '2024-03-04 16:00', of('marketing')),
          reaches(other, 'n2', '2024-03-04 16:00', of('utility')),
          reaches(answered, 'n3', '2024-03-04 16:00', of('service')),
          reaches(ad, 'n4', '2024-03-05 16:00', of('utility')),
        ],
        cloud,
      ),
    },
    { settings: { timezone: 'UTC', accounts: settings.accounts } },
  );
  const { rows } = await acme2024.ask('lines', { by: ['account'], fields: ['double_billed'] });
  expect(rows).toEqual([{ account: cloud.account, double_billed: 3 }]);
  acme2024.close();
});

test('a late receipt of the first account of three hides no later port: 1 billed by both', async () => {
  const [first, second, third] = ['101', '102', '103'].map((id) => ({ ...cloud, account: id, id: `9${id}` })) as [
    Channel,
    Channel,
    Channel,
  ];
  const ports = ['2022-04-01T00:00:00Z', '2022-06-01T12:00:00Z'];
  const thrice = await built(
    {
      'first.jsonl': log([reaches(caio, 'f1', '2022-03-10 10:00'), status(bia, 'f2', 'delivered', '2022-04-20 10:00')], first),
      'second.jsonl': log([reaches(caio, 's1', '2022-04-10 10:00'), reaches(ana, 's2', '2022-06-01 10:00')], second),
      'third.jsonl': log([reaches(ana, 't1', '2022-06-01 16:00')], third),
    },
    {
      settings: {
        timezone: 'UTC',
        lines: [
          {
            number: line,
            spans: [
              { id: first.id, account: first.account, partner: 'west', until: ports[0] },
              { id: second.id, account: second.account, partner: 'north', from: ports[0], until: ports[1] },
              { id: third.id, account: third.account, partner: 'south', from: ports[1] },
            ],
          },
        ],
      },
    },
  );
  const { rows } = await thrice.ask('lines', { by: ['account'], account: [third.account], fields: ['double_billed'] });
  expect(rows).toEqual([{ account: third.account, double_billed: 1 }]);
  thrice.close();
});

test('without settings the port is proposed at the first message of the new account; moved in the log it stays where the log has it', async () => {
  const plain = await built({ ...files, 'onprem_5511955501277.jsonl': before });
  const { rows, warnings } = await plain.ask('lines', {
    by: ['line', 'account'],
    fields: ['from', 'until', 'double_billed', 'billing_tail', 'proposed_ports'],
  });
  expect(rows).toEqual([
    { line, account: cloud.account, from: '2022-06-14T16:00:00Z', until: null, double_billed: 2, billing_tail: 0, proposed_ports: 1 },
    { line, account: 'unknown', from: null, until: '2022-06-14T16:00:00Z', double_billed: 0, billing_tail: 0, proposed_ports: 0 },
  ]);
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'proposed_ports', count: 1 }));
  plain.close();
});

test('an export that does not name its line has the one of --line', async () => {
  const table = `direction,phone,text,sent_at,status\nout,${ana},Oi,2022-05-01T12:00:00Z,delivered\n`;
  const named = await built({ 'wati.csv': table }, { line: [`${line}=*wati*`] });
  expect((await named.ask('lines', { by: ['line'], fields: ['sent', 'delivered'] })).rows).toEqual([{ line, sent: 1, delivered: 1 }]);
  named.close();
});

test('a line that another kind of log goes on with under the same account is proposed as a port; side by side it is none', async () => {
  const export_ = (day: string) =>
    `id,direction,phone,text,sent_at,status,line\nx1,out,${ana},Oi,${day}T12:00:00Z,delivered,${line}\nx2,out,${ana},Oi,${day}T12:05:00Z,sent,${line}\n`;
  const later = await built({ 'onprem_5511955501277.jsonl': before, 'wati.csv': export_('2022-07-01') });
  expect((await later.ask('lines', { fields: ['proposed_ports'] })).totals).toMatchObject({ proposed_ports: 1 });
  const beside = await built({ 'onprem_5511955501277.jsonl': before, 'wati.csv': export_('2022-06-14') });
  expect((await beside.ask('lines', { fields: ['proposed_ports'] })).totals).toMatchObject({ proposed_ports: 0 });
  later.close();
  beside.close();
});
