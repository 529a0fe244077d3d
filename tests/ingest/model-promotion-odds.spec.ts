import { expect, test } from '@playwright/test';
import { newcombe, welch, wilson } from '../../db/statistics';
import { built } from './built';
import { fails, lines, log, quoting, reaches, request, says, status, template } from './log-builder';
import { shopifyCsv } from './order-builder';

const customer = (number: number): string => `5731055500${String(number).padStart(2, '0')}`;
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);
const settings = { timezone: 'UTC', currency: 'USD', optOutKeywords: ['STOP'] };
const end = says(customer(99), 'end', '2022-07-30 11:00');
const assigned = '2022-05-10T09:00:00-05:00';
const treatedList = (people: readonly number[]): string =>
  lines([
    'phone,campaign,assigned_at,share,coupon,template',
    ...people.map((number) => `+${customer(number)},otono,${assigned},0.6,OTONO22,otono_promo`),
  ]);
const heldList = (people: readonly number[]): string =>
  lines(['phone,campaign,assigned_at,share,holdout', ...people.map((number) => `+${customer(number)},otono,${assigned},0.4,true`)]);

test('six treated, five of them messaged, four held out, one of these messaged; money without a rate, refunds, a click by link: every field by hand', async () => {
  const sends = [1, 2, 3, 4, 5, 10];
  const acme = await built(
    {
      'log.jsonl': log([
        reaches(customer(1), 'p1', '2022-05-10 15:00'),
        status(customer(1), 'p1', 'read', '2022-05-10 15:05'),
        says(customer(1), 'tap', '2022-05-10 15:10', {
          type: 'button',
          text: undefined,
          button: { text: 'Ver', payload: 'ver' },
          ...quoting('p1'),
        }),
        reaches(customer(2), 'p2', '2022-05-10 15:00'),
        says(customer(2), 'stop', '2022-05-13 15:00', { text: { body: 'stop' } }),
        status(customer(3), 'p3', 'sent', '2022-05-10 15:00'),
        status(customer(4), 'p4', 'read', '2022-05-10 20:00'),
        fails(customer(5), 'p5', '2022-05-10 15:00', 131026),
        reaches(customer(10), 'p10', '2022-05-10 15:00'),
        end,
      ]),
      'requests.jsonl': lines(
        sends.map((number) =>
          request(customer(number), `p${number}`, '2022-05-10 15:00', template('otono_promo', { biz_opaque_callback_data: 'otono' })),
        ),
      ),
      'treated.csv': treatedList(range(1, 7)),
      'held.csv': heldList(range(7, 11)),
      'clicks.csv': lines(['phone,campaign,clicked_at,url', `+${customer(2)},otono,2022-05-10T16:00:00Z,https://s.example/x`]),
      'orders.csv': shopifyCsv([
        ['1', '2022-05-15 15:10:00', { Phone: `+${customer(1)}` }],
        ['2', '2022-05-11 10:00', { Phone: `+${customer(2)}`, Currency: 'COP', Subtotal: '400000.00' }],
        ['4', '2022-05-11 20:00', { Phone: `+${customer(4)}`, Subtotal: '80.00', 'Refunded Amount': '30.00' }],
        ['6', '2022-05-17 13:59:59', { Phone: `+${customer(6)}`, Subtotal: '60.00' }],
        ['7', '2022-05-12 10:00', { Phone: `+${customer(7)}`, Subtotal: '50.00' }],
        ['8', '2022-05-17 14:00:00', { Phone: `+${customer(8)}` }],
        ['9', '2022-05-10 13:59:59', { Phone: `+${customer(9)}` }],
        ['50', '2022-05-12 10:00', { Phone: `+${customer(50)}`, Subtotal: '33.00', 'Discount Code': 'otono22' }],
      ]),
    },
    { settings },
  );
  const promotions = await acme.ask('promotions', { by: ['campaign'] });
  const lift = await acme.ask('lift');
  acme.close();
  expect(promotions.rows).toEqual([
    expect.objectContaining({
      ...{
        campaign: 'otono',
        eligible: 7,
        suppressed: 1,
        attempted: 6,
        sent: 5,
        delivered: 4,
        read: 2,
        clicked: 2,
        replied: 2,
        opted_out: 1,
      },
      ...{ failed: 1, pending: 1, withheld: 0, converted: 3, orders: 3, revenue: 150, coupon_orders: 1, coupon_revenue: 33, cost: 0 },
      ...{ conversion_rate: 3 / 4, conversion_rate_band_low: 2 / 4, conversion_rate_band_high: 3 / 4, roas: null, roi: null },
      ...{ conversion_rate_low: expect.closeTo(wilson(3, 4)?.low ?? 0, 12), opt_out_rate: 1 / 4 },
    }),
  ]);
  expect(promotions.totals).toMatchObject({ unconverted: { COP: 400_000 }, revenue: 150 });
  const revenue = welch({ people: 6, sum: 210, squares: 100 ** 2 + 50 ** 2 + 60 ** 2 }, { people: 4, sum: 50, squares: 50 ** 2 }, 1);
  expect(lift.totals).toMatchObject({
    ...{ treated: 6, control: 4, treated_rate: 4 / 6, control_rate: 1 / 4, incremental_orders: expect.closeTo(2.5, 9) },
    ...{ incremental_revenue: expect.closeTo(135, 9), sample_ratio_p: 1, p_value: null, design: 'holdout', unconverted: { COP: 400_000 } },
    lift_points_low: expect.closeTo(newcombe(4, 6, 1, 4)?.low ?? 0, 12),
  });
  expect((revenue?.low ?? 0) + (revenue?.high ?? 0)).toBeCloseTo(2 * (35 - 12.5), 9);
  expect(Number(lift.totals.incremental_revenue_low) + Number(lift.totals.incremental_revenue_high)).toBeCloseTo(270, 6);
  expect(lift.warnings.map(({ code, count }) => [code, count])).toEqual(
    expect.arrayContaining([
      ['contaminated', 1],
      ['few_people', 4],
      ['unconverted', 1],
    ]),
  );
});

test('an arm of nobody: three held out and nobody treated have no lift and no p value, and it is told', async () => {
  const acme = await built({ 'log.jsonl': log([end]), 'held.csv': heldList([1, 2, 3]) }, { settings });
  const { totals, warnings } = await acme.ask('lift', { by: ['campaign'] });
  const experiment = await built({ 'one.csv': lines(['arm,converted', 'control,1', 'control,0']) });
  const one = await experiment.ask('lift');
  for (const world of [acme, experiment]) world.close();
  for (const [told, control, rate] of [
    [totals, 3, 0],
    [one.totals, 2, 0.5],
  ] as const) {
    expect(told).toMatchObject({ treated: 0, control, treated_rate: null, control_rate: rate, lift_points: null, p_value: null });
    expect(told).toMatchObject({
      lift_points_low: null,
      lift_relative: null,
      incremental_orders: null,
      incremental_revenue: null,
      iroas: null,
    });
  }
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'empty_arm', count: 3 }));
});

test('a coupon that 2,000 strangers used credits its campaign with 2,000 orders beside the 1 that a touch earned, and nobody converts by it', async () => {
  const acme = await built(
    {
      'log.jsonl': log([reaches(customer(1), 'p1', '2022-05-10 15:00'), status(customer(1), 'p1', 'read', '2022-05-10 15:05'), end]),
      'requests.jsonl': lines([request(customer(1), 'p1', '2022-05-10 15:00', template('otono_promo'))]),
      'treated.csv': treatedList([1, 2, 3]),
      'orders.csv': shopifyCsv([
        ['1', '2022-05-10 16:00', { Phone: `+${customer(1)}`, 'Discount Code': 'OTONO22' }],
        ...range(1000, 3000).map(
          (order) => [String(order), '2022-05-11 10:00', { 'Discount Code': 'Otono22', Subtotal: '10.00' }] as const,
        ),
      ]),
    },
    { settings },
  );
  const { rows } = await acme.ask('promotions', { by: ['campaign'], fields: ['converted,orders,revenue,coupon_orders,coupon_revenue'] });
  acme.close();
  expect(rows).toEqual([{ campaign: 'otono', converted: 1, orders: 1, revenue: 100, coupon_orders: 2_001, coupon_revenue: 20_100 }]);
});
