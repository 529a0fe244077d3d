import { expect, test } from '@playwright/test';
import { type Built, built } from './built';
import { lines, log, reaches, request, says, seconds, type Value } from './log-builder';
import { shopifyCsv } from './order-builder';

const [ana, beto, caro] = ['573005550001', '573005550002', '573005550003'];

const cart = (who: string, id: string, when: string, items: readonly object[]): Value => ({
  messages: [
    {
      ...{
        from: who,
        id: `wamid.${id}`,
        timestamp: String(seconds(when)),
        type: 'order',
      },
      order: { catalog_id: '111', product_items: items },
    },
  ],
});
const item = (product: string, quantity: unknown, price?: unknown, currency: unknown = 'USD') => ({
  product_retailer_id: product,
  quantity,
  ...(price === undefined ? {} : { item_price: price }),
  currency,
});
const asks = (who: string, id: string, when: string, product: object): Value =>
  says(who, id, when, {
    context: { from: '573001112233', id: 'wamid.x', referred_product: product },
  });
const list = (who: string, id: string, when: string, products: readonly string[]) =>
  request(who, id, when, {
    type: 'interactive',
    interactive: {
      type: 'product_list',
      action: {
        catalog_id: '111',
        sections: [
          {
            title: 'a',
            product_items: products.map((product_retailer_id) => ({
              product_retailer_id,
            })),
          },
        ],
      },
    },
  });

let acme: Built;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  acme = await built(
    {
      'log.jsonl': log([
        says(ana, 'a0', '2022-03-07 12:00'),
        reaches(ana, 'l1', '2022-03-07 12:01'),
        cart(ana, 'a1', '2022-03-07 12:11', [item('S1', 2, 10), item('S2', '1', '5.5')]),
        cart(ana, 'a2', '2022-03-07 12:21', [item('S1', 3, 10)]),
        asks(beto, 'b1', '2022-03-08 12:00', {
          catalog_id: '111',
          product_retailer_id: 'S2',
        }),
        cart(caro, 'c1', '2022-03-09 12:00', [item('S3', 1, 7)]),
        says(caro, 'c9', '2022-03-20 12:00'),
      ]),
      'sent.jsonl': lines([list(ana, 'l1', '2022-03-07 12:01', ['S1', 'S2'])]),
      'orders.csv': shopifyCsv([
        [
          '1',
          '2022-03-07 13:21',
          {
            Phone: '+573005550001',
            'Paid at': '2022-03-07 13:26:00 +0000',
            'Fulfillment Status': 'fulfilled',
          },
        ],
        ['2', '2022-03-09 12:00', { Phone: '+573005550002', 'Financial Status': 'pending' }],
      ]),
    },
    { settings: { timezone: 'America/Bogota', currency: 'USD' } },
  );
});
test.afterAll(() => acme.close());

const told = async (parameters = {}) =>
  (await acme.ask('cart_funnel', { fields: ['people', 'inferred_people', 'seconds_p50'], ...parameters })).rows.map((row) =>
    Object.values(row).join(' '),
  );

test('Ana: list 12:01, cart 12:21, order 13:21, paid 13:26; Beto asked and ordered, his cart is inferred; Caro sent a cart, her product is inferred', async () => {
  expect(await told()).toEqual(['product 3 1 ', 'cart 3 1 1200', 'order 2 0 3600', 'paid 1 0 300', 'fulfilled 1 0 ']);
  expect((await acme.ask('cart_funnel')).totals).toMatchObject({ people: 3, completed: 1, completion_rate: 1 / 3 });
});

test('strict: only Ana and Beto began with a product, and only Ana left no step out', async () => {
  expect(await told({ mode: ['strict'] })).toEqual(['product 2 0 ', 'cart 1 0 1200', 'order 1 0 3600', 'paid 1 0 300', 'fulfilled 1 0 ']);
});

test("a window of 12 hours leaves out Beto's order of a day later", async () => {
  expect(await told({ window: ['12h'] })).toEqual(['product 3 1 ', 'cart 2 0 1200', 'order 1 0 3600', 'paid 1 0 300', 'fulfilled 1 0 ']);
});

test('open at the end of the log of March 20 12:00: over 7 days nobody, over 12 Caro of March 9, over 13 Beto of March 8 too; Ana came to the end', async () => {
  for (const [window, count] of [
    ['7d', undefined],
    ['12d', 1],
    ['13d', 2],
  ] as const) {
    const { warnings } = await acme.ask('cart_funnel', { window: [window] });
    expect(warnings.find(({ code }) => code === 'open_journeys')?.count, window).toBe(count);
  }
});

test('two sendings within 24 hours that share S1 are one cart in its last version: 3 × 10 = 30, not 2 × 10 + 1 × 5.50', async () => {
  const { rows } = await acme.ask('cart_products', { by: ['product'] });
  expect(rows).toEqual([
    { product: 'S1', people_asked: 0, carts: 1, units_in_carts: 3, cart_value: 30, ...nothingOrdered, abandoned_value: 0 },
    { product: 'S2', people_asked: 1, carts: 0, units_in_carts: 0, cart_value: 0, ...nothingOrdered, abandoned_value: 0 },
    { product: 'S3', people_asked: 0, carts: 1, units_in_carts: 1, cart_value: 7, ...nothingOrdered, abandoned_value: 7 },
    {
      product: null,
      people_asked: 0,
      carts: 0,
      units_in_carts: 0,
      cart_value: 0,
      ...nothingOrdered,
      orders: 1,
      units_ordered: 1,
      revenue: 100,
      abandoned_value: 0,
    },
  ]);
});
const nothingOrdered = { orders: 0, units_ordered: 0, revenue: 0, out_of_stock_carts: null };

test('carts: Ana 30 in two versions and ordered, Caro 7 left for more than 72 hours: 1 of 2 abandoned', async () => {
  const { rows } = await acme.ask('carts', { by: ['currency'] });
  expect(rows).toEqual([
    {
      ...{ currency: 'USD', carts: 2, people: 2, edited: 1, units: 4, value: 37, value_p25: 12.75, value_p50: 18.5, value_p75: 24.25 },
      ...{ value_p90: 27.7, ordered: 1, settled: 2, abandoned: 1, abandonment_rate: 0.5, abandoned_value: 7 },
    },
  ]);
  const bands = await acme.ask('carts', { by: ['currency', 'band'], fields: ['carts'] });
  expect(bands.rows.map((row) => Object.values(row).join(' '))).toEqual(['USD 5 1', 'USD 20 1']);
});

test('what was counted when the generation was built is what the beginnings give when they are counted anew', async () => {
  for (const by of [[], ['line'], ['country'], ['campaign'], ['entry']]) {
    const asked = await acme.ask('cart_funnel', { by });
    const anew = await acme.ask('cart_funnel', { by, from: ['2000-01-01'] });
    expect(asked.rows).toEqual(anew.rows);
    expect(asked.totals).toEqual(anew.totals);
    for (const [from, to, nextDay] of [
      ['2022-01-01', '2023-01-01', '2023-01-02'],
      ['2022-01-01', '2022-04-01', '2022-04-02'],
      ['2022-03-01', '2022-04-01', '2022-04-02'],
    ] as const) {
      const period = await acme.ask('cart_funnel', { by, from: [from], to: [to] });
      expect(period.rows).toEqual((await acme.ask('cart_funnel', { by, from: [from], to: [nextDay] })).rows);
    }
  }
  for (const window of ['24h', '3d', '14d', '30d']) {
    const asked = await acme.ask('cart_funnel', { window: [window] });
    expect(asked.rows, window).toEqual((await acme.ask('cart_funnel', { window: [window], from: ['2000-01-01'] })).rows);
  }
  for (const more of [{}, { country: ['CO'] }, { from: ['2022-01-01'] }, { mode: ['strict'] }]) {
    const of = async (metric: string, fields: string) =>
      (await acme.ask(metric, { ...more, fields: [`${fields}seconds_p50,seconds_p75,seconds_p90`] })).rows;
    const known = (await of('cart_funnel', '')).filter(({ seconds_p50 }) => seconds_p50 !== null);
    expect((await of('cart_times', '')).toSorted(byStep)).toEqual(known.toSorted(byStep));
  }
  const { rows } = await acme.ask('cart_times', { by: ['hours'], fields: ['timed'] });
  expect(rows).toEqual([
    { step: 'cart', hours: 0, timed: 1 },
    { step: 'order', hours: 0, timed: 1 },
    { step: 'paid', hours: 0, timed: 1 },
  ]);
  const before = await acme.ask('cart_funnel', { from: ['2021-01-01'], to: ['2022-01-01'], fields: ['people'] });
  expect(before.rows.map(({ people }) => people)).toEqual([0, 0, 0, 0, 0]);
});

const byStep = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): number =>
  String(one.step) < String(other.step) ? -1 : 1;
