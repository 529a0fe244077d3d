import { expect, test } from '@playwright/test';
import { type Built, built } from './built';
import { fromAd, lines, log, reaches, request, says, status, template, type Value } from './log-builder';
import { shopifyCsv } from './order-builder';

/** Each customer is one case: the last two digits of the number name it. */
const customer = (number: number): string => `5730055500${String(number).padStart(2, '0')}`;
const cart = {
  type: 'order',
  text: undefined,
  order: { catalog_id: '7', product_items: [{ product_retailer_id: 'S-1', quantity: 2, item_price: 50, currency: 'USD' }] },
};
const tapOn = (id: string): object => ({
  type: 'button',
  text: undefined,
  button: { text: 'Ver', payload: 'ver' },
  context: { from: '573001112233', id: `wamid.${id}` },
});

/** A conversation that the customer began, opened on 7 March 12:00. */
const chat = (number: number): readonly Value[] => [
  says(customer(number), `a${number}`, '2022-03-07 11:59'),
  ...reaches(customer(number), `b${number}`, '2022-03-07 12:00'),
];
/** A template delivered on 7 March 12:00 and read at 12:10. */
const promo = (number: number): readonly Value[] => [
  ...reaches(customer(number), `p${number}`, '2022-03-07 12:00'),
  status(customer(number), `p${number}`, 'read', '2022-03-07 12:10'),
];

const values: readonly (Value | readonly Value[])[] = [
  ...[1, 2, 3, 4].map(chat),
  ...[5, 6, 7].map((number) => says(customer(number), `c${number}`, '2022-03-07 12:00', cart)),
  ...[8, 9, 10, 11, 12, 14].map(promo),
  says(customer(10), 'tap10', '2022-03-07 12:30', tapOn('p10')),
  says(customer(11), 'tap11', '2022-03-07 12:30', tapOn('p11')),
  says(customer(12), 'c12', '2022-03-07 13:00', cart),
  [says(customer(13), 'a13', '2022-03-07 11:00', fromAd), ...reaches(customer(13), 'b13', '2022-03-07 12:00')],
  says(customer(14), 'a14', '2022-03-07 12:20'),
  reaches(customer(15), 'b15', '2022-03-07 12:00'),
  reaches(customer(17), 'p17', '2023-07-07 12:00'),
  [says(customer(17), 'a17', '2023-07-07 14:00', fromAd), ...reaches(customer(17), 'b17', '2023-07-07 14:05')],
  ...reaches(customer(16), 'p16', '2022-03-07 12:00'),
  status(customer(16), 'p16', 'read', '2022-03-07 12:10'),
  status(customer(13), 'b13', 'read', '2022-03-20 00:00'),
];
const requests = lines([
  ...[8, 9, 10, 11, 12, 14].map((number) => request(customer(number), `p${number}`, '2022-03-07 12:00', template('promo'))),
  request(customer(16), 'p16', '2022-03-07 12:00', template('en_camino')),
  request(customer(17), 'p17', '2023-07-07 12:00', template('promo')),
]);
const templates = JSON.stringify({
  data: [
    { id: '1', name: 'en_camino', language: 'es', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'BODY', text: 'Va' }] },
  ],
});

/** Order of a customer and the touch that should earn it. */
const cases: readonly (readonly [number: number, at: string, touch: string | null, why: string])[] = [
  [1, '2022-03-07 12:00:00', null, 'created at the opening itself'],
  [2, '2022-03-10 12:00:00', 'conversation', 'exactly 72 h after the opening'],
  [3, '2022-03-10 12:00:01', null, '72 h and a second after the opening'],
  [5, '2022-03-14 12:00:00', 'cart', 'exactly 7 days after the cart'],
  [6, '2022-03-14 12:00:01', null, '7 days and a second after the cart'],
  [8, '2022-03-08 12:10:00', 'promotion', 'exactly 24 h after reading'],
  [9, '2022-03-08 12:10:01', null, '24 h and a second after reading'],
  [10, '2022-03-12 12:30:00', 'promotion', 'exactly 5 days after the tap'],
  [11, '2022-03-12 12:30:01', null, '5 days and a second after the tap'],
  [12, '2022-03-08 10:00:00', 'cart', 'the cart is later than the reading'],
  [13, '2022-03-09 12:00:00', 'conversation', 'an ad brought the person'],
  [14, '2022-03-09 12:00:00', null, 'read two days before, and the business began the conversation'],
  [15, '2022-03-07 13:00:00', null, 'a message that nobody read'],
  [16, '2022-03-07 13:00:00', null, 'a notice is no promotion, though read 50 minutes before'],
  [17, '2023-07-08 18:00:00', 'conversation', 'an ad brought the person while a marketing conversation ran'],
  [99, '2022-03-07 13:00:00', null, 'a person without any chat'],
];

let acme: Built;

test.beforeAll(async () => {
  const orders = cases.map(([number, at]) => [String(number), at, { Phone: `+${customer(number)}` }] as const);
  const twice = [
    ...orders,
    ['04a', '2022-03-08 12:00', { Phone: `+${customer(4)}` }] as const,
    ['04b', '2022-03-09 12:00', { Phone: `+${customer(4)}` }] as const,
  ];
  acme = await built(
    { 'log.jsonl': log(values), 'requests.jsonl': requests, 'templates.json': templates, 'orders.csv': shopifyCsv(twice) },
    { settings: { timezone: 'UTC', currency: 'USD', grossMargin: { default: 0.4 } } },
  );
});
test.afterAll(() => acme.close());

for (const [number, , touch, why] of cases) {
  test(`${why}: ${touch ?? 'unattributed'}`, async () => {
    expect(await acme.rows(`select touch, matched_by from fact_order where order_name = '#${number}'`)).toEqual([
      { touch, matched_by: number === 99 ? null : 'phone' },
    ]);
  });
}

test('one touch may earn several orders: 9 attributed of 18 × 100, gross margin 0.4; by touch 5 conversations, 2 carts, 2 promotions', async () => {
  const { rows, totals } = await acme.ask('roi', { by: ['touch'], fields: ['orders', 'revenue', 'gross_margin', 'unattributed_orders'] });
  expect(rows).toEqual([
    { touch: 'cart', orders: 2, revenue: 200, gross_margin: 80, unattributed_orders: 0 },
    { touch: 'conversation', orders: 5, revenue: 500, gross_margin: 200, unattributed_orders: 0 },
    { touch: 'promotion', orders: 2, revenue: 200, gross_margin: 80, unattributed_orders: 0 },
    { touch: null, orders: 0, revenue: 0, gross_margin: 0, unattributed_orders: 9 },
  ]);
  expect(totals).toMatchObject({ orders: 9, revenue: 900, unattributed_orders: 9 });
});

test('the log ends with its last event, the order of 8 July 2023', async () => {
  expect(await acme.rows("select value from generation_meta where key = 'log_end_at'")).toEqual([{ value: '2023-07-08 18:00:00' }]);
});

test('one window for every touch: 3 orders within 1 day, 9 within 3, 11 within 5, 13 within 7, 14 within 14 and 30; revenue 300 to 1,400', async () => {
  const earned = await acme.rows(`select window_seconds // 86400 as days, sum(orders)::integer as orders, sum(revenue)::integer as revenue
    from rollup_order_window group by all order by days`);
  expect(earned).toEqual(
    [
      [1, 3],
      [3, 9],
      [5, 11],
      [7, 13],
      [14, 14],
      [30, 14],
    ].map(([days = 0, orders = 0]) => ({ days, orders, revenue: orders * 100 })),
  );
});

test('matched by phone: 17 of 18 orders', async () => {
  expect((await acme.ask('data_quality')).totals).toMatchObject({ orders_matched_rate: 17 / 18 });
});
