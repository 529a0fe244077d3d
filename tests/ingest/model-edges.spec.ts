import { expect, test } from '@playwright/test';
import type { Settings } from '../../db/settings';
import { type Built, built } from './built';
import { type Channel, lines, log, reaches, request, says } from './log-builder';
import { shopifyCsv } from './order-builder';

const colombian: Channel = { account: '102290129340398', id: '106540352242922', display: '+57 300 111 2233' };
const mexican: Channel = { account: '118803450092716', id: '109871234409921', display: '+52 1 55 5550 1834' };
const moved: Channel = { account: '118803450092717', id: '109871234409922', display: '+52 55 5550 1834' };
const [ana, bea, eva] = ['573005550001', '573005550002', '573005550003'] as const;

const settings: Settings = {
  timezone: 'America/Sao_Paulo',
  currency: 'USD',
  accounts: [{ id: mexican.account, timezone: 'America/Mexico_City' }],
  lines: [{ number: '+525555501834', name: 'Ventas México' }],
  fixedCosts: [{ name: 'Agents', from: '2023-01-01', monthly: 310, currency: 'USD' }],
};

let acme: Built;

test.beforeAll(async () => {
  acme = await built(
    {
      'colombia.jsonl': log(
        [
          says(ana, 'a1', '2023-08-07 12:00'),
          reaches(ana, 'b1', '2023-08-07 12:05'),
          reaches(bea, 'b2', '2023-08-07 12:05'),
          reaches(eva, 'b3', '2023-08-08 12:05'),
        ],
        colombian,
      ),
      'mexico.jsonl': log([reaches(bea, 'm1', '2023-08-07 12:05')], mexican) + log([reaches(bea, 'm2', '2023-08-09 12:05')], moved),
      'requests.jsonl': lines([
        request(eva, 'b3', '2023-08-08 12:05', { type: 'hsm', hsm: { namespace: 'x', element_name: 'aviso' } }, colombian),
      ]),
      'orders.csv': shopifyCsv([
        ['1', '2023-05-01 12:00'],
        ['2', '2023-12-01 12:00'],
      ]),
    },
    { settings },
  );
});
test.afterAll(() => acme.close());

test('a message of which nothing is known answers within the care window as service; outside of it only a template can arrive', async () => {
  const rows = await acme.rows(`
    select label, origin from fact_conversation join dim_contact using (contact_key)
    where basis = 'derived' and line = '+573001112233' order by label`);
  expect(rows).toEqual([
    { label: '+57 … 01', origin: 'service' },
    { label: '+57 … 02', origin: 'marketing' },
    { label: '+57 … 03', origin: 'marketing' },
  ]);
});

test('statuses alone in 2022, under later models: answers are free-form, the message of the second day a template; 1 marketing and 1 service, not 3 marketing', async () => {
  const bare = await built({
    'log.jsonl': log([
      says(ana, 'a1', '2022-03-07 10:00'),
      reaches(ana, 'b1', '2022-03-07 10:05'),
      reaches(ana, 'b2', '2022-03-07 10:06'),
      reaches(ana, 'b3', '2022-03-09 10:00'),
    ]),
  });
  const of = async (model: string) =>
    (await bare.ask('charges', { model: [model], by: ['category'], fields: ['units'] })).rows.map(({ category, units }) => [
      category,
      units,
    ]);
  expect(await of('cbp_2023')).toEqual([
    ['marketing', 1],
    ['service', 1],
  ]);
  expect(await of('pmp_2025')).toEqual([['marketing', 1]]);
  expect(await of('notification')).toEqual([['template', 1]]);
  bare.close();
});

test('hsm, the old name of a template, is a template', async () => {
  expect((await acme.ask('messages', { by: ['template'], type: ['template'], fields: ['messages'] })).rows).toEqual([
    { template: 'aviso', messages: 1 },
  ]);
});

test('one line in every spelling: the settings’ +52 55, 521 on one phone number id and 52 on another', async () => {
  const { rows } = await acme.ask('messages', { by: ['line'], fields: ['messages'] });
  expect(rows).toEqual([
    { line: '+525555501834', messages: 2 },
    { line: '+573001112233', messages: 4 },
  ]);
  expect(await acme.rows(`select line, name from dim_line where line like '+52%'`)).toEqual([
    { line: '+525555501834', name: 'Ventas México' },
  ]);
});

test('an account that the settings do not list has the zone that they give the workspace, and it is said to be assumed', async () => {
  const rows = await acme.rows('select account, timezone, is_timezone_assumed as assumed from dim_account order by account');
  expect(rows).toEqual([
    { account: colombian.account, timezone: 'America/Sao_Paulo', assumed: true },
    { account: mexican.account, timezone: 'America/Mexico_City', assumed: false },
    { account: moved.account, timezone: 'America/Sao_Paulo', assumed: true },
  ]);
});

test('without settings an account has the zone of its line’s country', async () => {
  const plain = await built({ 'mexico.jsonl': log([reaches(bea, 'm1', '2023-08-07 12:05')], mexican) });
  expect(await plain.rows('select timezone, is_timezone_assumed as assumed from dim_account')).toEqual([
    { timezone: 'America/Mexico_City', assumed: true },
  ]);
  plain.close();
});

test('fixed costs are of the three days of the log, 3 × 310 ÷ 31 = 30, not of the months around it that only orders tell of', async () => {
  expect((await acme.ask('roi')).totals).toMatchObject({ fixed_cost: 30, unattributed_orders: 2 });
});
