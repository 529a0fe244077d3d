import { expect, test } from '@playwright/test';
import { type Built, built } from './built';
import { lines, log, reaches, request, says, template } from './log-builder';

const [ana, beto] = ['573005550001', '573005550002'];
const settings = { timezone: 'UTC', currency: 'USD' };
const stock =
  'fecha;sku;nombre;precio;moneda;existencias\n2022-03-01;S-1;Silla;50,00;USD;10\n2022-03-11;S-1;Silla;50,00;USD;0\n2022-03-16;S-1;Silla;50,00;USD;20\n';
const orders = [
  'pedido;fecha;total;moneda;telefono;sku;cantidad;precio unitario',
  ...['02', '05', '17'].map((day, at) => `A${at};2022-03-${day} 12:00;250,00;USD;;S-1;5;50,00`),
  `A9;2022-03-14 11:00;100,00;USD;+${ana};S-1;2;50,00`,
];
const cart = (price: number): object => ({
  type: 'order',
  text: undefined,
  order: { catalog_id: '7', product_items: [{ product_retailer_id: 'S-1', quantity: 2, item_price: price, currency: 'USD' }] },
});
const chats = log([
  says(beto, 'first', '2022-03-01 00:00'),
  says(beto, 'c1', '2022-03-05 12:00', cart(55)),
  ...reaches(beto, 'r1', '2022-03-06 12:00'),
  says(ana, 'c2', '2022-03-12 12:00', cart(50)),
  ...reaches(ana, 'r2', '2022-03-13 12:00'),
  says(beto, 'last', '2022-03-20 23:59'),
]);
const sent = lines([
  request(beto, 'r1', '2022-03-06 12:00', template('carrito_pendiente')),
  request(ana, 'r2', '2022-03-13 12:00', template('carrito_pendiente')),
]);

let shop: Built;
test.beforeAll(async () => {
  shop = await built(
    { 'stock.csv': stock, 'pedidos.csv': `${orders.join('\n')}\n`, 'chats.jsonl': chats, 'sent.jsonl': sent },
    { settings },
  );
});
test.afterAll(() => shop.close());

test('reminders: of 2 people reminded 1 ordered within 24 hours, 23 after it and 47 after the cart; one cart sold out, one 5 dearer', async () => {
  const { rows, totals } = await shop.ask('cart_outcomes', { by: ['stock,price'] });
  expect(totals).toMatchObject({ carts: 2, ordered: 1, abandoned: 1, order_rate: 0.5, value: 210, abandoned_value: 110 });
  expect(totals).toMatchObject({
    reminded: 2,
    recovered: 1,
    recovery_rate: 0.5,
    seconds_to_order_p50: 169_200,
    lines_out_of_stock: 1,
    lines_dearer: 1,
  });
  expect(rows.map(({ stock: state, price, carts }) => [state, price, carts])).toEqual([
    ['in_stock', 'dearer', 1],
    ['out_of_stock', 'same', 1],
  ]);
  expect((await shop.ask('cart_outcomes', { by: ['hours'], fields: ['ordered'] })).rows).toEqual([
    { hours: 24, ordered: 1 },
    { hours: null, ordered: 0 },
  ]);
});

test('stock: 15 units in 15 days in stock are 1 a day; 5 days out × 1 − 2 sold all the same = 3 lost, × 50 = 150; 20 left cover 20 days', async () => {
  const { totals } = await shop.ask('stock');
  expect(totals).toMatchObject({ products: 1, days_in_stock: 15, days_out_of_stock: 5, units_ordered: 15, daily_units: 1 });
  expect(totals).toMatchObject({ units_in_carts_out: 2, quantity_left: 20, days_of_cover: 20, lost_units: 3, lost_sales: 150 });
  const { rows } = await shop.ask('stock', {
    by: ['product'],
    from: ['2022-03-11'],
    to: ['2022-03-13'],
    fields: ['days_out_of_stock,lost_units,lost_sales'],
  });
  expect(rows).toEqual([{ product: 'S-1', days_out_of_stock: 2, lost_units: 2, lost_sales: 100 }]);
});
