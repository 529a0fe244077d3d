import { expect, test } from '@playwright/test';
import { wilson } from '../../db/statistics';
import { type Built, built } from './built';
import { bodyOf, fails, lines, log, quoting, reaches, request, says, seconds, status, template, type Value } from './log-builder';
import { shopifyCsv } from './order-builder';

/** Each customer is one case: the last digit of the number names it. */
const customer = (number: number): string => `57300555220${number}`;
const button = (text: string): object => ({ type: 'button', text: undefined, button: { text, payload: text } });
const arrives = (number: number): readonly Value[] => reaches(customer(number), `p${number}`, '2022-03-07 12:00');

const values: readonly (Value | readonly Value[])[] = [
  reaches(customer(1), 'a1', '2022-03-01 12:00'),
  ...[1, 2, 3, 4, 5, 9].map(arrives),
  says(customer(1), 'tap1', '2022-03-07 12:30', { ...button('Ver'), ...quoting('p1') }),
  status(customer(2), 'p2', 'read', '2022-03-07 12:10'),
  says(customer(3), 'out3', '2022-03-08 09:00', { text: { body: 'baja ' } }),
  says(customer(4), 'out4', '2022-03-07 13:00', { ...button('BAJA'), ...quoting('p4') }),
  fails(customer(6), 'p6', '2022-03-07 12:00', 131049),
  fails(customer(7), 'p7', '2022-03-07 12:00', 131026),
  status(customer(8), 'p8', 'sent', '2022-03-07 12:00'),
  fails(customer(9), 'b9', '2022-03-09 12:00', 131050),
  says(customer(0), 'end', '2022-05-01 00:00'),
];
const stop = bodyOf(
  {
    user_preferences: [
      { wa_id: customer(5), detail: 'stop', category: 'marketing_messages', value: 'stop', timestamp: seconds('2022-03-10 11:59:59') },
    ],
  },
  undefined,
  'user_preferences',
);
const requests = lines([
  request(customer(1), 'a1', '2022-03-01 12:00', template('previa')),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => request(customer(number), `p${number}`, '2022-03-07 12:00', template('promo'))),
  request(customer(9), 'b9', '2022-03-09 12:00', template('otra')),
]);
const consents = lines([
  'phone,consent,at,source',
  `+${customer(1)},granted,2022-02-01T00:00Z,shop`,
  `+${customer(2)},granted,2022-02-01T00:00Z,shop`,
  `+${customer(2)},baja,2022-03-05T00:00Z,shop`,
  `+${customer(4)},granted,2022-03-07T12:00Z,shop`,
  `+${customer(5)},granted,2022-03-07T12:00:01Z,shop`,
  `+${customer(6)},baja,2022-03-01T00:00Z,shop`,
  `+${customer(6)},granted,2022-03-01T00:00Z,shop`,
]);
const orders = shopifyCsv([
  ['1', '2022-03-07 13:00', { Phone: `+${customer(1)}` }],
  ['2', '2022-03-09 13:00', { Phone: `+${customer(1)}` }],
  ['3', '2022-03-08 12:10:00', { Phone: `+${customer(2)}` }],
]);

let acme: Built;
test.beforeAll(async () => {
  acme = await built(
    { 'log.jsonl': `${log(values)}${stop}\n`, 'requests.jsonl': requests, 'consents.csv': consents, 'orders.csv': orders },
    { settings: { timezone: 'UTC', currency: 'USD', optOutKeywords: ['BAJA'] } },
  );
});
test.afterAll(() => acme.close());

const promo = { campaign: ['promo 2022-03-07'] };
const cut = async (by: string, fields: string) => (await acme.ask('promotions', { ...promo, by: [by], fields: [fields] })).rows;

test('what became of 9: 6 arrived, 1 withheld by Meta, 1 failed, 1 not heard of, each with its code', async () => {
  const { totals } = await acme.ask('promotions', { ...promo, fields: ['attempted,delivered,withheld,failed,pending'] });
  expect(totals).toMatchObject({ attempted: 9, delivered: 6, withheld: 1, failed: 1, pending: 1 });
  expect(await cut('error', 'withheld,failed,delivered,pending')).toEqual([
    { error: '131026', withheld: 0, failed: 1, delivered: 0, pending: 0 },
    { error: '131049', withheld: 1, failed: 0, delivered: 0, pending: 0 },
    { error: null, withheld: 0, failed: 0, delivered: 6, pending: 1 },
  ]);
});

test('4 of 6 left within 72 h of 7 March 12:00: a word, a button, the switch a second before, and a later failure that tells it', async () => {
  expect(await cut('opt_out_source', 'opted_out')).toEqual([
    { opt_out_source: 'button', opted_out: 1 },
    { opt_out_source: 'error_131050', opted_out: 1 },
    { opt_out_source: 'platform', opted_out: 1 },
    { opt_out_source: 'word', opted_out: 1 },
    { opt_out_source: null, opted_out: 0 },
  ]);
  const { totals } = await acme.ask('promotions', { ...promo, fields: ['opt_out_rate,opt_out_rate_low,opt_out_rate_high'] });
  expect(totals).toMatchObject({ opt_out_rate: 4 / 6, opt_out_rate_low: expect.closeTo(wilson(4, 6)?.low ?? 0, 12) });
});

test('consent before the attempt: 2 in (one of the same second), 2 out (in and out of one second are out), 5 nothing: 7 of 9 without', async () => {
  expect(await cut('consent', 'attempted,without_opt_in')).toEqual([
    { consent: 'in', attempted: 2, without_opt_in: 0 },
    { consent: 'none', attempted: 5, without_opt_in: 5 },
    { consent: 'out', attempted: 2, without_opt_in: 2 },
  ]);
  const { totals } = await acme.ask('promotions', { ...promo, fields: ['without_opt_in_rate'] });
  expect(totals).toMatchObject({ without_opt_in_rate: 7 / 9 });
});

test('by the n-th promotion of thirty days: 1 of 5 converts at the first, 1 of 1 at the second', async () => {
  expect(await cut('nth', 'delivered,converted,conversion_rate,opt_out_rate')).toEqual([
    { nth: '1', delivered: 5, converted: 1, conversion_rate: 1 / 5, opt_out_rate: 4 / 5 },
    { nth: '2', delivered: 1, converted: 1, conversion_rate: 1, opt_out_rate: 0 },
    { nth: null, delivered: 0, converted: 0, conversion_rate: null, opt_out_rate: null },
  ]);
});

test('time to the first order: 30 minutes after the click, 24 h after the reading; the second order of a person is no second person', async () => {
  const { rows, totals } = await acme.ask('conversion_times', { ...promo, by: ['hours'] });
  expect(rows).toEqual([
    { hours: 0, converted: 1, seconds_to_order_p50: 1_800, seconds_to_order_p90: 1_800 },
    { hours: 12, converted: 1, seconds_to_order_p50: 86_400, seconds_to_order_p90: 86_400 },
  ]);
  expect(totals).toMatchObject({ converted: 2, seconds_to_order_p50: 44_100 });
  const delivered = await acme.ask('conversion_times', {
    ...promo,
    touch: ['delivered'],
    window: ['30d'],
    by: ['hours'],
    fields: ['converted'],
  });
  expect(delivered.rows).toEqual([
    { hours: 0, converted: 1 },
    { hours: 24, converted: 1 },
  ]);
});
