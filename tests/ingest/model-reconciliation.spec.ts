import { expect, test } from '@playwright/test';
import type { Settings } from '../../db/settings';
import { built } from './built';
import { fails, lines, log, reaches, request, says, status, template, ventas } from './log-builder';

const account = ventas.account;
const settings: Settings = {
  timezone: 'America/Bogota',
  currency: 'USD',
  accounts: [{ id: account, timezone: 'America/Bogota', currency: 'USD' }],
};
const taxed: Settings = {
  ...settings,
  lines: [{ number: '+573001112233', spans: [{ id: ventas.id, account, partner: 'north' }] }],
  partners: [{ id: 'north', contracts: [{ from: '2024-01-01', currency: 'USD', tax: 0.19 }] }],
};
const rates = [
  'effective_from,pricing_model,country,category,currency,rate',
  '2023-06-01,CBP_2023,CO,marketing,USD,0.02',
  '2023-06-01,CBP_2023,MX,marketing,USD,0.05',
  '2024-01-01,CBP_2023,MX,marketing,USD,0.05',
].join('\n');
const fx = ['date,base,quote,rate', '2024-03-31,USD,COP,4000', '2024-04-30,USD,COP,4000'].join('\n');

/** Twelve promotions to Colombia in the evening of 31 March in Bogota, which is April in UTC, and ten of 10 April to Mexico. */
const sends = [
  ...Array.from({ length: 12 }, (_, index) => [`5730011100${10 + index}`, `c${index}`, '2024-04-01 01:30'] as const),
  ...Array.from({ length: 10 }, (_, index) => [`5215550000${10 + index}`, `m${index}`, '2024-04-10 15:00'] as const),
];
const logs = log([...sends.map(([who, id, at]) => reaches(who, id, at)), says('5730011109', 'after', '2024-05-20 15:00')]);
const requests = lines(sends.map(([who, id, at]) => request(who, id, at, template('oferta'))));
const files = { 'log.jsonl': logs, 'requests.jsonl': requests, 'rates.csv': `${rates}\n`, 'fx.csv': `${fx}\n` };

const head = 'invoice_number,month,account_id,country,category,quantity,amount,currency';
const row = (number: string, month: string, country: string, quantity: number, amount: string, currency = 'USD'): string =>
  `${number},${month},${account},${country},marketing,${quantity},${amount},${currency}`;
const invoice = (...rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`;

test('a month cut in UTC: the 12 of the last evening of March stand in April, −12 and +12; 3 to Peru that nothing shows stay unexplained', async () => {
  const acme = await built(
    {
      ...files,
      'march.csv': invoice(row('F-3', '2024-03', 'MX', 0, '0.00')),
      'april.csv': invoice(
        row('F-4', '2024-04', 'CO', 12, '0.24'),
        row('F-4', '2024-04', 'MX', 10, '0.50'),
        row('F-4', '2024-04', 'PE', 3, '0.15'),
      ),
    },
    { settings },
  );
  const { rows, totals } = await acme.ask('reconciliation', {
    by: ['month', 'reason'],
    fields: ['ours', 'theirs', 'difference', 'cost_difference'],
  });
  expect(rows).toEqual([
    { month: '2024-03', reason: 'agreed', ours: 0, theirs: 0, difference: 0, cost_difference: 0 },
    { month: '2024-03', reason: 'month_boundary', ours: 12, theirs: 0, difference: -12, cost_difference: -0.24 },
    { month: '2024-04', reason: 'agreed', ours: 10, theirs: 10, difference: 0, cost_difference: 0 },
    { month: '2024-04', reason: 'month_boundary', ours: 0, theirs: 12, difference: 12, cost_difference: 0.24 },
    { month: '2024-04', reason: 'unexplained', ours: 0, theirs: 3, difference: 3, cost_difference: expect.closeTo(0.15, 9) },
  ]);
  expect(totals).toMatchObject({ ours: 22, theirs: 25, difference: 3, unrated_units: 0, unconverted: {} });
  acme.close();
});

test('an invoice in pesos and dollars is turned at the rate of the month, what has no rate stands apart: 10 × 0.05 = 0.50 = 1,200 pesos and 0.20', async () => {
  const [pesos, dollars] = [row('F-4', '2024-04', 'MX', 6, '1200.00', 'COP'), row('F-4', '2024-04', 'MX', 4, '0.20')];
  const euros = row('F-4', '2024-04', 'PE', 1, '9.00', 'EUR');
  const acme = await built({ ...files, 'april.csv': invoice(pesos, dollars, euros) }, { settings });
  const { totals } = await acme.ask('reconciliation');
  expect(totals).toMatchObject({ ours: 10, theirs: 11, our_cost: 0.5, their_cost: 0.5, cost_difference: 0, unconverted: { EUR: 9 } });
  acme.close();
  const other = await built({ ...files, 'april.csv': invoice(row('F-4', '2024-04', 'MX', 10, '9.00', 'EUR')) }, { settings });
  expect((await other.ask('reconciliation')).totals).toMatchObject({ ours: 10, theirs: 10, their_cost: null, unconverted: { EUR: 9 } });
  other.close();
});

test('an invoice told again in another file counts once, the later issue of it; one of a month without log is missing logs, whole', async () => {
  const first = `${head},invoice_date\n${row('F-4', '2024-04', 'MX', 10, '0.50')},2024-05-01\n`;
  const second = `${head},invoice_date\n${row('F-4', '2024-04', 'MX', 9, '0.45')},2024-05-09\n`;
  const acme = await built(
    { ...files, 'a.csv': first, 'b.csv': second, 'later.csv': invoice(row('F-9', '2024-09', 'MX', 7, '0.35')) },
    { settings },
  );
  const { rows, warnings } = await acme.ask('reconciliation', { by: ['month', 'reason'], fields: ['difference', 'cost_difference'] });
  expect(rows).toEqual([
    { month: '2024-04', reason: 'agreed', difference: 0, cost_difference: 0 },
    { month: '2024-04', reason: 'unexplained', difference: -1, cost_difference: expect.closeTo(-0.05, 9) },
    { month: '2024-09', reason: 'agreed', difference: 0, cost_difference: 0 },
    { month: '2024-09', reason: 'missing_logs', difference: 7, cost_difference: 0.35 },
  ]);
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'told_again', count: 1 }));
  acme.close();
});

test('a partner bills by sending: 8 sent on 31 March stand in March; 6 of a utility template failed and opened: 7 × 0.0005 is 0.00, yet not free', async () => {
  const late = Array.from({ length: 8 }, (_, index) => [`5215550001${10 + index}`, `l${index}`] as const);
  const failed = Array.from({ length: 6 }, (_, index) => [`5730011200${10 + index}`, `f${index}`] as const);
  const utility = { pricing: { billable: true, pricing_model: 'CBP', category: 'utility' } };
  const acme = await built(
    {
      'rates.csv': `${rates}\n2023-06-01,CBP_2023,CO,utility,USD,0.0005\n`,
      'log.jsonl': log([
        ...late.map(([who, id]) => [status(who, id, 'sent', '2024-03-31 12:00'), status(who, id, 'delivered', '2024-04-01 20:00')]),
        reaches('5730011209', 'u', '2024-04-10 15:00', utility),
        ...failed.map(([who, id]) => fails(who, id, '2024-04-11 15:00', 131026)),
      ]),
      'requests.jsonl': lines([
        ...late.map(([who, id]) => request(who, id, '2024-03-31 12:00', template('oferta'))),
        ...failed.map(([who, id]) => request(who, id, '2024-04-11 15:00', template('aviso'))),
        request('5730011209', 'u', '2024-04-10 15:00', template('aviso')),
      ]),
      'march.csv': invoice(row('F-3', '2024-03', 'MX', 8, '0.40')),
      'april.csv': invoice(row('F-4', '2024-04', 'MX', 0, '0.00'), row('F-4', '2024-04', 'CO', 7, '0.00').replace('marketing', 'utility')),
    },
    { settings },
  );
  const { rows } = await acme.ask('reconciliation', { by: ['month', 'reason'], fields: ['difference'] });
  expect(rows.filter(({ difference }) => difference !== 0)).toEqual([
    { month: '2024-03', reason: 'late_delivery', difference: 8 },
    { month: '2024-04', reason: 'failed_but_opened', difference: 6 },
    { month: '2024-04', reason: 'late_delivery', difference: -8 },
  ]);
  acme.close();
});

test('analytics and lines of an invoice about a number that is in no log: their 7 and 2 are missing logs; tax of 0.12 beside 19 % of 0.50 = 0.095', async () => {
  const point = (phone: string, conversation: number) => ({
    ...{ start: Date.UTC(2024, 3, 1, 6) / 1000, end: Date.UTC(2024, 4, 1, 6) / 1000, conversation, cost: conversation * 0.05 },
    ...{ phone_number: phone, country: 'MX', conversation_category: 'MARKETING' },
  });
  const acme = await built(
    {
      ...files,
      'analytics.json': JSON.stringify({ data: [{ data_points: [point('525599990000', 7)] }] }),
      'april.csv': [
        `${head},business_number`,
        `${row('F-4', '2024-04', 'MX', 10, '0.50')},+573001112233`,
        `${row('F-4', '2024-04', 'MX', 2, '0.10')},+525599990000`,
        `F-4,2024-04,${account},,IVA 19 %,,0.12,USD,`,
        `F-4,2024-04,${account},,Total,12,0.72,USD,`,
        '',
      ].join('\n'),
    },
    { settings: taxed },
  );
  const { rows, totals, warnings } = await acme.ask('reconciliation', {
    by: ['account', 'reason'],
    fields: ['ours', 'theirs', 'their_cost'],
  });
  expect(rows).toEqual([
    { account, reason: 'agreed', ours: 10, theirs: 10, their_cost: 0.5 },
    { account, reason: 'missing_logs', ours: 0, theirs: 2, their_cost: expect.closeTo(0.1, 9) },
    { account: 'unknown', reason: 'agreed', ours: 0, theirs: 0, their_cost: null },
    { account: 'unknown', reason: 'missing_logs', ours: 0, theirs: 7, their_cost: null },
  ]);
  expect(Object.fromEntries(warnings.map(({ code, count }) => [code, count]))).toMatchObject({ unlogged_lines: 2, summary_lines: 1 });
  expect(totals).toMatchObject({ our_tax: expect.closeTo(0.095, 9), their_tax: 0.12, tax_difference: expect.closeTo(0.025, 9) });
  acme.close();
});
