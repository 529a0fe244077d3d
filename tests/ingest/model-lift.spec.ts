import { expect, test } from '@playwright/test';
import { newcombe, twoProportionP } from '../../db/statistics';
import { type Built, built } from './built';
import { lines, log, reaches, request, says, template } from './log-builder';
import { shopifyCsv } from './order-builder';

const customer = (number: number): string => `57300555${String(number).padStart(4, '0')}`;
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);
const [treated, control] = [range(0, 120), range(200, 300)];
const member = (number: number, more: string): string => `+${customer(number)},fiesta,2022-03-07T12:00:00Z,${more}`;

/** 120 treated, of whom 110 are messaged; 100 held out, of whom one is messaged all the same. */
const messaged = [...treated.slice(0, 110), 200];
const buyers: readonly (readonly [number: number, when: string])[] = [
  ...range(0, 24).map((number) => [number, '2022-03-10 10:00'] as const),
  [24, '2022-03-14 11:59:59'],
  [25, '2022-03-14 12:00:00'],
  [26, '2022-03-07 11:59:59'],
  [119, '2022-03-07 12:00:00'],
  ...range(205, 214).map((number) => [number, '2022-03-11 10:00'] as const),
  [205, '2022-03-12 10:00'],
];

let acme: Built;
test.beforeAll(async () => {
  acme = await built(
    {
      'log.jsonl': log([
        ...messaged.flatMap((number) => reaches(customer(number), `m${number}`, '2022-03-07 13:00')),
        says(customer(400), 'end', '2022-05-01 00:00'),
      ]),
      'requests.jsonl': lines(messaged.map((number) => request(customer(number), `m${number}`, '2022-03-07 13:00', template('fiesta_1')))),
      'campaign.csv': lines([
        'phone,campaign,assigned_at,share,coupon,template,version',
        ...treated.map((number) => member(number, `0.5,,fiesta_1,${number % 2 ? 'v1' : 'v2'}`)),
      ]),
      'holdout.csv': lines(['phone,campaign,assigned_at,share,holdout', ...control.map((number) => member(number, '0.5,true'))]),
      'orders.csv': shopifyCsv(buyers.map(([number, when], index) => [String(index), when, { Phone: `+${customer(number)}` }] as const)),
    },
    { settings: { timezone: 'UTC', currency: 'USD', grossMargin: { default: 0.4 } } },
  );
});
test.afterAll(() => acme.close());

test('everyone assigned is counted: 26 of 120 treated within [assigned, + 7 days) less 9 of 100 held out', async () => {
  const { rows, totals } = await acme.ask('lift', { by: ['campaign'] });
  const interval = newcombe(26, 120, 9, 100);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    campaign: 'fiesta',
    treated: 120,
    control: 100,
    treated_rate: 26 / 120,
    control_rate: 9 / 100,
    design: 'holdout',
  });
  expect(rows[0]?.lift_points).toBeCloseTo(26 / 120 - 0.09, 12);
  expect(rows[0]?.lift_points_low).toBeCloseTo(interval?.low ?? 0, 12);
  expect(rows[0]?.lift_points_high).toBeCloseTo(interval?.high ?? 0, 12);
  expect(rows[0]?.p_value).toBeCloseTo(twoProportionP(26, 120, 9, 100) ?? 0, 12);
  expect(rows[0]?.sample_ratio_p).toBeCloseTo(0.1775, 4);
  expect(totals).toMatchObject({ treated: 120, control: 100, design: 'holdout', unconverted: {} });
});

test('incremental: 120 × (26/120 − 10/100) = 14 orders, × 100 = 1,400 of revenue, inside its Welch interval', async () => {
  const { totals } = await acme.ask('lift');
  expect(totals.incremental_orders).toBeCloseTo(14, 9);
  expect(totals.incremental_revenue).toBeCloseTo(1_400, 6);
  expect(Number(totals.incremental_revenue_low)).toBeLessThan(1_400);
  expect(Number(totals.incremental_revenue_low) + Number(totals.incremental_revenue_high)).toBeCloseTo(2_800, 6);
});

test('one person held out was messaged all the same: told, and still in the control arm', async () => {
  const { warnings } = await acme.ask('lift');
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'contaminated', count: 1 }));
});

test('the ladder of the list: 121 eligible = 120 on it + 1 messaged; 10 left out; versions 55 and 55 of 60 and 60, and 1 unknown', async () => {
  const { rows, totals } = await acme.ask('promotions', { by: ['version'], fields: ['eligible,suppressed,attempted,delivered'] });
  expect(totals).toMatchObject({ eligible: 121, suppressed: 10, attempted: 111, delivered: 111 });
  expect(rows.filter(({ version }) => version === 'v1' || version === 'v2')).toEqual([
    { version: 'v1', eligible: 60, suppressed: 5, attempted: 55, delivered: 55 },
    { version: 'v2', eligible: 60, suppressed: 5, attempted: 55, delivered: 55 },
  ]);
});

test('under a hundred people in an arm there is no p value, but its interval; an arm of nobody has no rate', async () => {
  const small = await built(
    {
      'campaign.csv': lines([
        'phone,campaign,assigned_at,template',
        ...range(0, 9).map((number) => `+${customer(number)},mini,2022-03-07T12:00:00Z,x`),
      ]),
      'holdout.csv': lines([
        'phone,campaign,assigned_at,holdout',
        ...range(20, 25).map((number) => `+${customer(number)},mini,2022-03-07T12:00:00Z,true`),
      ]),
      'log.jsonl': log([says(customer(400), 'end', '2022-05-01 00:00')]),
    },
    { settings: { timezone: 'UTC', currency: 'USD' } },
  );
  const lift = await small.ask('lift');
  const promotions = await small.ask('promotions', { fields: ['eligible,attempted,conversion_rate'] });
  small.close();
  expect(lift.totals).toMatchObject({ treated: 9, control: 5, treated_rate: 0, p_value: null, sample_ratio_p: null, iroas: null });
  expect(lift.totals.lift_points_low).not.toBeNull();
  expect(lift.warnings).toContainEqual(expect.objectContaining({ code: 'few_people', count: 5 }));
  expect(promotions.totals).toMatchObject({ eligible: 9, attempted: 0, conversion_rate: null });
  expect(promotions.warnings).toContainEqual(expect.objectContaining({ code: 'unsent_campaigns', count: 1 }));
});

test('an experiment file is a hold-out of equal arms: Newcombe 56 of 70 − 48 of 80 is 0.0524 to 0.3339', async () => {
  const row = (arm: string, converted: boolean): string => `${arm},${converted ? 1 : 0}`;
  const rows = [...range(0, 70).map((index) => row('treatment', index < 56)), ...range(0, 80).map((index) => row('control', index < 48))];
  const told = await built({ 'experiment.csv': lines(['arm,converted', ...rows]) });
  const { totals } = await told.ask('lift');
  told.close();
  expect(totals).toMatchObject({
    treated: 70,
    control: 80,
    treated_rate: 0.8,
    control_rate: 0.6,
    incremental_revenue: null,
    design: 'holdout',
  });
  expect([Number(totals.lift_points_low).toFixed(4), Number(totals.lift_points_high).toFixed(4)]).toEqual(['0.0524', '0.3339']);
  expect(Number(totals.sample_ratio_p).toFixed(3)).toBe('0.414');
});
