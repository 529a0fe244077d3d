import { expect, test } from '@playwright/test';
import type { Answer } from '../../db/ask';
import { type Built, built } from './built';
import { fails, lines, log, reaches, request, says, status, template, type Value, ventas } from './log-builder';
import { shopifyCsv } from './order-builder';

/** Each customer is one case: the last two digits of the number name it. */
const customer = (number: number): string => `5730055511${String(number).padStart(2, '0')}`;
const tapOn = (id: string): object => ({
  type: 'button',
  text: undefined,
  button: { text: 'Ver', payload: 'ver' },
  context: { from: '573001112233', id: `wamid.${id}` },
});
/** A message to a customer on 7 March 12:00 that arrives. */
const arrives = (number: number): readonly Value[] => reaches(customer(number), `p${number}`, '2022-03-07 12:00');
const readAt = (number: number, when: string, id = `p${number}`): Value => status(customer(number), id, 'read', when);
const after = (minutes: number): string =>
  new Date(Date.parse('2022-03-01T00:00Z') + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

const values: readonly (Value | readonly Value[])[] = [
  ...[1, 2, 3, 4, 5, 6, 9].map(arrives),
  ...[1, 2, 3, 4].map((number) => readAt(number, '2022-03-07 12:10')),
  says(customer(1), 'tap1', '2022-03-07 12:30', tapOn('p1')),
  says(customer(2), 'tap2', '2022-03-07 12:30', tapOn('p2')),
  says(customer(5), 'r5', '2022-03-10 12:00:00'),
  says(customer(6), 'r6', '2022-03-08 09:00', { text: { body: 'BAJA' } }),
  fails(customer(7), 'p7', '2022-03-07 12:00', 131049),
  status(customer(8), 'p8', 'sent', '2022-03-07 12:00'),
  says(customer(9), 'r9', '2022-03-10 12:00:01'),
  ...['a', 'b', 'c'].flatMap((name, day) => [
    reaches(customer(20), name, `2022-03-1${day} 08:00`),
    status(customer(20), name, 'read', `2022-03-1${day} 09:00`),
  ]),
  says(customer(30), 'end', '2022-05-01 00:00'),
];
const requests = lines([
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => request(customer(number), `p${number}`, '2022-03-07 12:00', template('promo'))),
  ...['a', 'b', 'c'].map((name, day) => request(customer(20), name, `2022-03-1${day} 08:00`, template(name))),
]);
const orders = [
  ['1', '2022-03-12 12:30:00'],
  ['2', '2022-03-12 12:30:01'],
  ['3', '2022-03-08 12:10:00'],
  ['4', '2022-03-08 12:10:01'],
  ['9', '2022-03-07 11:59:59'],
  ['20', '2022-03-12 20:00:00'],
] as const;

let acme: Built;
test.beforeAll(async () => {
  acme = await built(
    {
      'log.jsonl': log(values),
      'other.jsonl': log([says(customer(4), 'r4', '2022-03-08 10:00')], { ...ventas, id: '106540352242923', display: '+57 300 111 2234' }),
      'requests.jsonl': requests,
      'orders.csv': shopifyCsv(orders.map(([number, when]) => [number, when, { Phone: `+${customer(Number(number))}` }] as const)),
    },
    { settings: { timezone: 'UTC', currency: 'USD', grossMargin: { default: 0.4 }, optOutKeywords: ['BAJA'] } },
  );
});
test.afterAll(() => acme.close());

const asked = (parameters: Readonly<Record<string, string>>): Promise<Answer> =>
  acme.ask('promotions', Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, [value]])));
const promo = 'promo 2022-03-07';

test('the ladder: 9 attempted − 1 withheld = 8 sent − 1 without news = 7 delivered; 4 read, 2 tapped, 2 + 2 + 1 on another line wrote within 72 h, 1 left', async () => {
  const { rows } = await asked({ by: 'campaign', campaign: promo });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ campaign: promo, eligible: 9, suppressed: 0, attempted: 9, sent: 8, delivered: 7, read: 4, clicked: 2 });
  expect(rows[0]).toMatchObject({ replied: 5, opted_out: 1 });
});

test('orders exactly 5 days after a tap and 24 h after a reading count, a second later not, one before the touch never: 2 of 7, 2 × 100', async () => {
  const { rows, warnings } = await asked({ by: 'campaign', campaign: promo });
  expect(rows[0]).toMatchObject({ converted: 2, orders: 2, revenue: 200, conversion_rate: 2 / 7 });
  expect(warnings.map(({ code }) => code)).not.toContain('open_windows');
  expect((await asked({ campaign: promo, window: '7d', fields: 'converted,orders' })).totals).toMatchObject({ converted: 4, orders: 4 });
  expect((await asked({ campaign: promo, touch: 'clicked', fields: 'converted' })).totals).toMatchObject({ converted: 1 });
  expect((await asked({ campaign: promo, touch: 'read', window: '24h', fields: 'converted' })).totals).toMatchObject({ converted: 1 });
  expect((await asked({ campaign: promo, touch: 'delivered', window: '30d', fields: 'converted' })).totals).toMatchObject({ converted: 4 });
});

test('the band over models and windows: 1 of 7 within 24 h, 2 by the clocks of the settings, 4 within 7 days; by the hour too', async () => {
  const { totals } = await asked({ campaign: promo, fields: 'conversion_rate,conversion_rate_band_low,conversion_rate_band_high' });
  expect(totals).toMatchObject({ conversion_rate: 2 / 7, conversion_rate_band_low: 1 / 7, conversion_rate_band_high: 4 / 7 });
  const byHour = await asked({ by: 'hour_of_day', campaign: promo, fields: 'conversion_rate_band_low,conversion_rate_band_high' });
  expect(byHour.rows).toEqual([{ hour_of_day: 12, conversion_rate_band_low: 1 / 7, conversion_rate_band_high: 4 / 7 }]);
});

for (const [attribution, shares] of [
  ['last_touch', [0, 0, 1]],
  ['first_touch', [1, 0, 0]],
  ['linear', [1 / 3, 1 / 3, 1 / 3]],
] as const) {
  test(`three promotions read within 7 days of one order, ${attribution}: ${shares.map((share) => share.toFixed(2)).join(' + ')} = 1`, async () => {
    for (const window of ['7d', '100h']) {
      const { rows, totals } = await asked({ by: 'campaign', template: 'a', attribution, window, fields: 'orders,revenue' });
      expect(rows).toEqual([
        { campaign: 'a 2022-03-10', orders: expect.closeTo(shares[0], 9), revenue: expect.closeTo(100 * shares[0], 6) },
      ]);
      expect(totals.orders).toBeCloseTo(shares[0], 9);
      const all = await asked({ by: 'template', attribution, window, fields: 'orders' });
      expect(all.rows.filter(({ template: name }) => name !== 'promo').map(({ orders: share }) => Number(share).toFixed(6))).toEqual(
        shares.map((share) => share.toFixed(6)),
      );
      expect(Number(all.totals.orders)).toBeCloseTo(1 + (window === '7d' ? 4 : 2), 6);
    }
  });
}

test('nothing was held out: the 7 reached against the 1 withheld and 1 without news, marked natural; 4 of the 7 ordered within 7 days', async () => {
  const { rows, totals } = await acme.ask('lift', { by: ['campaign'], campaign: [promo] });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    treated: 7,
    control: 2,
    treated_rate: 4 / 7,
    control_rate: 0,
    p_value: null,
    sample_ratio_p: null,
    design: 'natural',
  });
  expect(totals).toMatchObject({ design: 'natural' });
  expect((await acme.ask('lift', { design: ['holdout'] })).totals).toMatchObject({ treated: 0, control: 0, treated_rate: null });
});

test('the n-th promotion of thirty days: three in three days are 1, 2, 3; who left by a word has no consent from then on', async () => {
  expect(
    await acme.rows(
      "select campaign, nth_in_30_days, consent from fact_campaign_person where template in ('a', 'b', 'c') order by campaign",
    ),
  ).toEqual([
    { campaign: 'a 2022-03-10', nth_in_30_days: 1, consent: null },
    { campaign: 'b 2022-03-11', nth_in_30_days: 2, consent: null },
    { campaign: 'c 2022-03-12', nth_in_30_days: 3, consent: null },
  ]);
  expect(await acme.rows('select state, source, channel from fact_consent')).toEqual([
    { state: 'out', source: 'word', channel: 'whatsapp' },
  ]);
});

test('a window that is still open at the end of the log stays out of the rate, and is told: 0 of the 1 whose windows have closed', async () => {
  const late = await built(
    {
      'log.jsonl': log([
        reaches(customer(1), 'l1', after(0)),
        status(customer(1), 'l1', 'read', after(1)),
        reaches(customer(2), 'l2', after(8 * 24 * 60)),
        readAt(2, after(8 * 24 * 60 + 1), 'l2'),
      ]),
      'requests.jsonl': lines([
        request(customer(1), 'l1', after(0), template('late')),
        request(customer(2), 'l2', after(8 * 24 * 60), template('late')),
      ]),
      'orders.csv': shopifyCsv([['1', after(8 * 24 * 60 + 60), { Phone: `+${customer(2)}` }]]),
    },
    { settings: { timezone: 'UTC', currency: 'USD' } },
  );
  const { totals, warnings } = await late.ask('promotions', { fields: ['delivered,converted,conversion_rate,roi'] });
  late.close();
  expect(totals).toMatchObject({ delivered: 2, converted: 1, conversion_rate: 0, roi: null });
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'open_windows', count: 1 }));
});
