import { expect, test } from '@playwright/test';
import { families } from '../../db/families';
import type { ContractSettings, Settings } from '../../db/settings';
import { type Built, built, only } from './built';
import { lines, log, reaches, request, says, status, template, ventas } from './log-builder';

const [cali, bogota, pasto, rio] = ['573005550001', '573005550002', '573005550003', '5511988880001'] as const;
const marketing = { pricing: { billable: true, pricing_model: 'CBP', category: 'marketing' } };

/** Two marketing templates (0.0125 and 0.0625) on 1 August 2023, a free service chat on the 2nd, a question without answer on the 3rd. */
const webhooks = log([
  reaches(cali, 'b1', '2023-08-01 12:00', marketing),
  says(cali, 'a1', '2023-08-01 13:00'),
  reaches(cali, 'b2', '2023-08-01 13:05'),
  reaches(rio, 'b3', '2023-08-01 14:00', marketing),
  says(bogota, 'a4', '2023-08-02 12:00'),
  reaches(bogota, 'b4', '2023-08-02 12:05'),
  says(pasto, 'a5', '2023-08-03 12:00'),
]);
const requests = lines([
  request(cali, 'b1', '2023-08-01 12:00', template('promo')),
  request(cali, 'b2', '2023-08-01 13:05', { type: 'text', text: { body: 'x' } }),
  request(rio, 'b3', '2023-08-01 14:00', template('promo')),
  request(bogota, 'b4', '2023-08-02 12:05', { type: 'text', text: { body: 'x' } }),
]);

/** August has 31 days: the contract costs 1 a day, the agents 2. */
const contract: ContractSettings = {
  from: '2023-08-01',
  currency: 'USD',
  perMessage: 0.01,
  perConversation: 0.02,
  markup: 0.1,
  monthly: 31,
  tax: 0.2,
};
const settingsWith = (terms: Partial<ContractSettings>, more: Partial<Settings> = {}): Settings => ({
  timezone: 'UTC',
  currency: 'USD',
  accounts: [{ id: ventas.account, timezone: 'UTC', currency: 'USD' }],
  lines: [{ number: '+573001112233', spans: [{ id: ventas.id, account: ventas.account, partner: 'north' }] }],
  partners: [{ id: 'north', contracts: [{ ...contract, ...terms }] }],
  fixedCosts: [{ name: 'Agents', from: '2023-08-01', monthly: 62, currency: 'USD' }],
  ...more,
});

let acme: Built;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  acme = await built({ 'webhooks.jsonl': webhooks, 'requests.jsonl': requests }, { settings: settingsWith({}) });
});
test.afterAll(() => acme.close());

test('charges: Meta 0.075 + partner 0.0075 mark-up + 4 × 0.01 + 3 × 0.02 + 3 days × 1 + fixed 3 days × 2 = 9.1825; tax 0.2 × 3.1825', async () => {
  const { totals } = await acme.ask('charges');
  expect(totals).toMatchObject({ units: 3, charged_units: 2, free_units: 1, unrated_units: 0, meta_fee: 0.075, fixed_cost: 6 });
  expect(totals.partner_fee).toBeCloseTo(3.1075, 6);
  expect(totals.cost).toBeCloseTo(9.1825, 6);
  expect(totals.tax).toBeCloseTo(0.6365, 6);
});

test('conversations bear the costs of days that have some: 9.1825 − 1 − 2 of the third day = 6.1825 over 3, and over 2 charged', async () => {
  const { totals } = await acme.ask('conversations');
  expect(totals).toMatchObject({ conversations: 3, charged: 2, free_tier: 1, inbound_messages: 2, outbound_messages: 4 });
  expect(totals.cost).toBeCloseTo(6.1825, 6);
  expect(totals.cost_per_conversation).toBeCloseTo(6.1825 / 3, 6);
  expect(totals.cost_per_charged).toBeCloseTo(6.1825 / 2, 6);
});

test('each conversation: 0.0125 × 1.1 + 2 × 0.01 + 0.02 + 3 ÷ 2 = 1.55375 in Colombia, 1.59875 in Brazil, 0.01 + 0.02 + 3 on the second day', async () => {
  const { rows } = await acme.ask('conversations', { by: ['day', 'country'], fields: ['cost'] });
  expect(rows.map(({ day, country, cost }) => [day, country, Number(cost).toFixed(6)])).toEqual([
    ['2023-08-01', 'BR', '1.598750'],
    ['2023-08-01', 'CO', '1.553750'],
    ['2023-08-02', 'CO', '3.030000'],
  ]);
  const facts = await acme.rows(`select cost from fact_conversation where basis = 'derived' order by cost`);
  expect(facts.map(({ cost }) => Number(cost).toFixed(6))).toEqual(['1.553750', '1.598750', '3.030000']);
});

for (const dimension of ['country', 'line', 'partner', 'account', 'market', 'origin', 'category', 'month', 'weekday'] as const) {
  test(`slices by ${dimension} add up to the whole in conversations, charges and roi`, async () => {
    for (const metric of ['conversations', 'charges', 'roi']) {
      if (!families.find((family) => family.metric === metric)?.dimensions.includes(dimension)) continue;
      const { rows, totals } = await acme.ask(metric, { by: [dimension], fields: ['cost'] });
      expect(rows.reduce((sum, row) => sum + Number(row.cost ?? 0), 0)).toBeCloseTo(Number(totals.cost), 6);
    }
  });
}

test('roi bears all costs of the channel: 9.1825, the unallocated day included', async () => {
  const { totals } = await acme.ask('roi');
  expect(totals.cost).toBeCloseTo(9.1825, 6);
  expect(totals).toMatchObject({ orders: 0, meta_fee: 0.075, fixed_cost: 6 });
});

for (const [appliesTo, messages, words] of [
  ['outbound', 4, '4 delivered outbound'],
  ['template', 2, '2 delivered templates'],
  ['inbound', 3, '3 inbound, the one without answer too'],
  ['both', 7, '4 delivered outbound + 3 inbound'],
] as const) {
  test(`per message of ${appliesTo}: ${words} × 0.01`, async () => {
    const { markup: _, perConversation: __, monthly: ___, ...bare } = contract;
    const settings = settingsWith({}, { partners: [{ id: 'north', contracts: [{ ...bare, appliesTo }] }], fixedCosts: [] });
    await acme.load({}, { settings });
    expect(Number((await acme.ask('charges')).totals.partner_fee)).toBeCloseTo(messages * 0.01, 8);
    expect(Number((await acme.ask('roi')).totals.partner_fee)).toBeCloseTo(messages * 0.01, 8);
  });
}

test('a contract holds by day: 0.01 a message until the 2nd, 0.05 from then on: 3 × 0.01 + 1 × 0.05', async () => {
  const contracts = [
    { from: '2023-08-01', currency: 'USD', perMessage: 0.01 },
    { from: '2023-08-02', currency: 'USD', perMessage: 0.05 },
  ];
  await acme.load({}, { settings: settingsWith({}, { partners: [{ id: 'north', contracts }], fixedCosts: [] }) });
  expect(Number((await acme.ask('charges')).totals.partner_fee)).toBeCloseTo(0.08, 8);
});

test('a day without conversations has its 1 of the contract, though its fixed cost in pesos has no exchange rate: slices add up to the whole', async () => {
  const settings = settingsWith({}, { fixedCosts: [{ name: 'Agents', from: '2023-08-01', monthly: 62, currency: 'MXN' }] });
  await acme.load({}, { settings });
  for (const metric of ['charges', 'roi', 'lines']) {
    const { rows, totals } = await acme.ask(metric, { by: ['line'], fields: ['cost'] });
    expect(rows.find(({ line }) => line === 'unallocated')?.cost).toBeCloseTo(1, 9);
    expect(rows.reduce((sum, { cost }) => sum + Number(cost), 0)).toBeCloseTo(Number(totals.cost), 9);
  }
  const days = await acme.ask('channels', { by: ['day'], from: ['2023-08-03'], fields: ['cost'] });
  expect(days.rows).toEqual([{ day: '2023-08-03', cost: 1 }]);
});

test('costs in a currency without exchange rate are no zero: 31 pesos a month = 3 and fixed 62 = 6 stand unconverted', async () => {
  const contracts = [{ from: '2023-08-01', currency: 'COP', perMessage: 10, perConversation: 20, monthly: 31 }];
  const fixedCosts = [{ name: 'Agents', from: '2023-08-01', monthly: 62, currency: 'MXN' }];
  await acme.load({}, { settings: settingsWith({}, { partners: [{ id: 'north', contracts }], fixedCosts }) });
  const charges = await acme.ask('charges');
  expect(charges.totals).toMatchObject({ partner_fee: 0, fixed_cost: 0, unconverted: { COP: 4 * 10 + 3 * 20 + 3, MXN: 6 } });
  expect(only((await acme.ask('charges', { by: ['line'], line: ['unallocated'], fields: ['cost'] })).rows)).toEqual({
    line: 'unallocated',
    cost: null,
  });
  expect(charges.warnings.map(({ code }) => code)).toContain('unconverted');
  expect((await acme.ask('conversations')).totals).toMatchObject({ unconverted: { COP: 4 * 10 + 3 * 20 + 2, MXN: 4 } });
  expect((await acme.ask('roi')).totals).toMatchObject({ unconverted_cost: { COP: 103, MXN: 6 } });
});

test('with a rate of 4,000 pesos a dollar on 1 August, carried on: 103 pesos = 0.02575 dollars', async () => {
  await acme.load({ 'fx.csv': 'date,base_currency,quote_currency,rate\n2023-08-01,USD,COP,4000\n' });
  const { totals } = await acme.ask('charges');
  expect(Number(totals.partner_fee)).toBeCloseTo(103 / 4000, 8);
  expect(totals.unconverted).toEqual({ MXN: 6 });
  expect(only((await acme.ask('charges', { fields: ['units'] })).rows)).toEqual({ units: 3 });
});

test('sent in the last second of the log, delivered on the next day: 103 + 10 + 20 pesos, and no further day of monthly and fixed costs', async () => {
  const late = log([status(pasto, 'b5', 'sent', '2023-08-03 23:59:59'), status(pasto, 'b5', 'delivered', '2023-08-04 00:00:02')]);
  await acme.load({ 'late.jsonl': late });
  const { totals } = await acme.ask('charges');
  expect(Number(totals.partner_fee)).toBeCloseTo(133 / 4000, 8);
  expect(totals.unconverted).toEqual({ MXN: 6 });
});
