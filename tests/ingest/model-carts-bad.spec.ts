import { expect, test } from '@playwright/test';
import { built } from './built';
import { log, says, seconds, type Value } from './log-builder';

const cart = (id: string, when: string, items: unknown): Value => ({
  messages: [
    {
      from: `57300555${id}`,
      id: `wamid.c${id}`,
      timestamp: String(seconds(when)),
      type: 'order',
      order: { catalog_id: '1', product_items: items },
    },
  ],
});
const item = (more: object) => ({ product_retailer_id: 'S1', quantity: 1, item_price: 10, currency: 'USD', ...more });

test('carts that lack something are counted, their value is not: no price, text as quantity, two currencies, no product, no items; 10,000 lines are 10,000', async () => {
  const acme = await built(
    {
      'log.jsonl': log([
        cart('0001', '2022-03-01 12:00', [item({ item_price: undefined })]),
        cart('0002', '2022-03-01 12:00', [item({ quantity: 'dos' })]),
        cart('0003', '2022-03-01 12:00', [item({}), item({ product_retailer_id: 'S2', currency: 'COP' })]),
        cart('0004', '2022-03-01 12:00', [item({ product_retailer_id: undefined, quantity: '3', item_price: '2.5' })]),
        cart('0005', '2022-03-01 12:00', []),
        cart(
          '0006',
          '2022-03-01 12:00',
          Array.from({ length: 10_000 }, (_, at) => item({ product_retailer_id: `P${at}`, item_price: 0.01 })),
        ),
        says('573005550007', 'a7', '2022-03-02 12:00', { context: { referred_product: {} } }),
      ]),
    },
    { settings: { timezone: 'America/Bogota', currency: 'USD' } },
  );
  const { totals, warnings } = await acme.ask('carts', { fields: ['carts', 'value', 'units'] });
  expect(totals).toMatchObject({ carts: 6, value: 107.5, units: 10_006 });
  expect(warnings.find(({ code }) => code === 'carts_without_value')?.count).toBe(4);
  const products = await acme.ask('cart_products', { by: ['product'], fields: ['people_asked', 'carts', 'units_in_carts', 'cart_value'] });
  const of = (product: string | null) => products.rows.find((row) => row.product === product);
  expect(of('S1')).toEqual({ product: 'S1', people_asked: 0, carts: 3, units_in_carts: 2, cart_value: 10 });
  expect(of('S2')).toEqual({ product: 'S2', people_asked: 0, carts: 1, units_in_carts: 1, cart_value: null });
  expect(of(null)).toEqual({ product: null, people_asked: 1, carts: 1, units_in_carts: 3, cart_value: 7.5 });
  expect(products.rows).toHaveLength(10_003);
  expect(products.totals).toMatchObject({ unconverted: { COP: 10 } });
  const funnel = await acme.ask('cart_funnel', { fields: ['people', 'inferred_people', 'observability'] });
  expect(funnel.rows.map((row) => Object.values(row).join(' '))).toEqual([
    ...['product 7 6 observed', 'cart 6 0 observed', 'order  0 not_observable', 'paid  0 not_observable', 'fulfilled  0 not_observable'],
  ]);
  acme.close();
});
