import { expect, test } from '@playwright/test';
import { type Built, built } from './built';
import { lines, log, reaches, request, says, status, template } from './log-builder';
import { shopifyCsv } from './order-builder';

const customer = (number: number): string => `5730055522${String(number).padStart(2, '0')}`;
const member = (number: number, coupon: string): string => `+${customer(number)},otoño,2022-03-07T12:00:00Z,${coupon},hoja`;

let acme: Built;
test.beforeAll(async () => {
  acme = await built(
    {
      'log.jsonl': log([
        ...[1, 2, 3, 4].flatMap((number) => [
          ...reaches(customer(number), `k${number}`, '2022-03-07 13:00'),
          status(customer(number), `k${number}`, 'read', '2022-03-07 13:10'),
        ]),
        says(customer(40), 'end', '2022-05-01 00:00'),
      ]),
      'requests.jsonl': lines([1, 2, 3, 4].map((number) => request(customer(number), `k${number}`, '2022-03-07 13:00', template('hoja')))),
      'list.csv': lines([
        'phone,campaign,assigned_at,coupon,template',
        member(1, 'SOLO-1'),
        ...[2, 3, 4].map((number) => member(number, 'TODOS')),
      ]),
      'orders.csv': shopifyCsv([
        ['1', '2022-03-07 20:00', { 'Discount Code': 'SOLO-1' }],
        ['2', '2022-03-07 21:00', { 'Discount Code': 'TODOS' }],
        ['3', '2022-03-07 22:00', { 'Discount Code': 'TODOS', Phone: `+${customer(3)}` }],
        ['4', '2022-03-07 23:00', { 'Discount Code': 'OTRO' }],
      ]),
    },
    { settings: { timezone: 'UTC', currency: 'USD', grossMargin: { default: 0.4 } } },
  );
});
test.afterAll(() => acme.close());

test('a coupon of one person tells whose an order is; a shared one and a strange one tell nobody', async () => {
  expect(await acme.rows('select order_name, matched_by, touch from fact_order order by order_name')).toEqual([
    { order_name: '#1', matched_by: 'coupon', touch: 'promotion' },
    { order_name: '#2', matched_by: null, touch: null },
    { order_name: '#3', matched_by: 'phone', touch: 'promotion' },
    { order_name: '#4', matched_by: null, touch: null },
  ]);
});

test('a shared coupon credits its campaign beside what touches earned: 2 orders by touch, 2 with the coupon, never added up', async () => {
  const { rows } = await acme.ask('promotions', { by: ['campaign'], fields: ['converted,orders,revenue,coupon_orders,coupon_revenue'] });
  expect(rows).toEqual([{ campaign: 'otoño', converted: 2, orders: 2, revenue: 200, coupon_orders: 2, coupon_revenue: 200 }]);
});
