import { expect, test } from '@playwright/test';
import { workbook } from '../fixtures/workbook';
import { type Built, built, emptyWorkspace } from './built';
import { log, says } from './log-builder';

const settings = { timezone: 'America/Bogota', currency: 'USD', grossMargin: { default: 0.3, byCategory: { Sillas: 0.4 } } };
const header = 'id,title,availability,price,image_link,product_type,quantity_to_sell_on_facebook';
const march1 = `${header}\nS-1,Silla,in stock,50.00 USD,i,Muebles > Sillas,8\nM-1,Mesa,in stock,90.00 USD,i,Muebles,2\nL-1,Luz,in stock,10.00 USD,i,,1\n`;
/** A week later the chair is gone, the table dearer, the lamp no longer listed. */
const march8 = workbook([
  {
    name: 'Productos',
    rows: [
      ['id', 'title', 'availability', 'price', 'image_link', 'product_type'],
      ['S-1', 'Silla', 'out of stock', '50.00 USD', 'i', 'Muebles > Sillas'],
      ['M-1', 'Mesa', 'in stock', '99.00 USD', 'i', 'Muebles'],
    ],
  },
]);
const pesos = 'fecha;sku;nombre;precio;moneda;existencias\n2022-03-01;S-1;Silla;200.000,00;COP;3\n2022-03-01;P-9;Plato;8.000,00;COP;0\n';

const carts: readonly (readonly [at: string, product: string, price: number, currency: string, quantity: number])[] = [
  ['2022-03-01 04:59', 'S-1', 50, 'USD', 1],
  ['2022-03-01 05:00', 'S-1', 50, 'USD', 9],
  ['2022-03-08 04:59', 'M-1', 90, 'USD', 2],
  ['2022-03-08 05:00', 'M-1', 90, 'USD', 2],
  ['2022-03-10 12:00', 'S-1', 50, 'USD', 1],
  ['2022-03-10 12:00', 'L-1', 10, 'USD', 1],
  ['2022-03-16 12:00', 'S-1', 50, 'USD', 1],
  ['2022-03-16 12:00', 'S-1', 190_000, 'COP', 1],
  ['2022-03-16 12:00', 'P-9', 2, 'USD', 1],
  ['2022-03-16 12:00', 'S-1', 1_000, 'MXN', 1],
];
const chats = log(
  carts.map(([at, product, price, currency, quantity], number) =>
    says(`5730055500${String(number).padStart(2, '0')}`, `c${number}`, at, {
      type: 'order',
      text: undefined,
      order: { catalog_id: '7', product_items: [{ product_retailer_id: product, quantity, item_price: price, currency }] },
    }),
  ),
);

/** What the catalogue said of each cart: in stock, too few, its price, and what the cart differs from it. */
const expected = [
  ['S-1', null, null, null, null],
  ['S-1', true, true, 50, 0],
  ['M-1', true, false, 90, 0],
  ['M-1', true, null, 99, -9],
  ['S-1', false, null, 50, 0],
  ['L-1', null, null, null, null],
  ['S-1', true, false, 50, 0],
  ['S-1', true, false, 200_000, -10_000],
  ['P-9', false, true, null, null],
  ['S-1', null, null, null, null],
];

const offersOf = async (shop: Built) =>
  (
    await shop.rows(`select offer.product_id, is_in_stock, is_short, catalogue_price::double as price, price_difference::double as difference
      from fact_cart_item_offer as offer join fact_message using (message_key) order by occurred_at, fact_message.record_line`)
  ).map((row) => Object.values(row));

const files = {
  'a 2022-03-01.csv': march1,
  'b 2022-03-08.xlsx': march8,
  'c 2022-03-15.csv': march1,
  'pesos.csv': pesos,
  'chats.jsonl': chats,
};
let shop: Built;
test.beforeAll(async () => {
  shop = await built(files, { settings });
});
test.afterAll(() => shop.close());

test('stock and price when a cart was sent: from midnight in Bogotá of the snapshot to the next one, in the currency of the cart', async () => {
  expect(await offersOf(shop)).toEqual(expected);
});

test('a product that the next snapshot leaves out is told no longer, and one that a later snapshot tells again is', async () => {
  const rows =
    await shop.rows(`select product_id, currency, valid_from::varchar as valid_from, valid_until::varchar as valid_until, is_in_stock, quantity::double as quantity
    from dim_product_span where product_id in ('L-1', 'P-9') order by 1, 2, 3`);
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['L-1', 'USD', '2022-03-01 05:00:00', '2022-03-08 05:00:00', true, 1],
    ['L-1', 'USD', '2022-03-15 05:00:00', null, true, 1],
    ['P-9', 'COP', '2022-03-01 05:00:00', null, false, 0],
  ]);
  const products = await shop.rows('select product_id, title, price::double as price, gross_margin from dim_product order by 1');
  expect(products.map((row) => Object.values(row))).toEqual([
    ['L-1', 'Luz', 10, null],
    ['M-1', 'Mesa', 90, null],
    ['P-9', 'Plato', 8_000, null],
    ['S-1', 'Silla', 50, 0.4],
  ]);
});

test('equal bytes of another day are another snapshot; in any order and in several calls the answers are the same', async () => {
  const other = await emptyWorkspace();
  try {
    const [last, ...rest] = Object.entries(files).reverse();
    await other.load(Object.fromEntries(last ? [last] : []), { settings });
    await other.load(Object.fromEntries(rest));
    expect(await offersOf(other)).toEqual(expected);
    expect((await other.load({ 'again 2022-03-15.csv': march1 })).files[0]).toMatchObject({ status: 'already_loaded', records: 3 });
    expect(await offersOf(other)).toEqual(expected);
  } finally {
    other.close();
  }
});

test('without a day a catalogue is refused and says how to give it; --as-of gives it', async () => {
  const other = await emptyWorkspace();
  try {
    const [refused] = (await other.load({ 'catalog.csv': march1 }, { settings })).files;
    expect(refused).toMatchObject({ status: 'failed', reason: expect.stringContaining('say it with --as-of 2022-05-12') });
    const [loaded] = (await other.load({ 'catalog.csv': march1 }, { asOf: '2022-03-01' })).files;
    expect(loaded).toMatchObject({ kind: 'catalog', status: 'loaded', records: 3, accepted: 3 });
    const [told] = await other.rows('select min(local_from)::varchar as day, count(*) as spans from dim_product_span');
    expect(told).toEqual({ day: '2022-03-01 00:00:00', spans: 3 });
  } finally {
    other.close();
  }
});

test('gross margin: 60 of chairs × 0.4 + 40 of tables × 0.3 of an order of 100 = 36; an order whose lines tell no value 100 × 0.3 = 30', async () => {
  const header = 'pedido;fecha;total;moneda;sku;cantidad;precio unitario';
  const orders = [
    header,
    'A1;2022-03-10 12:00;100,00;USD;S-1;2;30,00',
    'A1;2022-03-10 12:00;100,00;USD;M-1;1;40,00',
    'A2;2022-03-10 12:00;100,00;USD;S-1;;',
  ];
  const other = await built({ 'c 2022-03-01.csv': march1, 'pedidos.csv': `${orders.join('\n')}\n` }, { settings });
  try {
    const rows = await other.rows(
      'select order_name, gross_margin::double as margin, category_margin_share as share from fact_order order by order_name',
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['A1', 36, 0.6],
      ['A2', 30, 0],
    ]);
  } finally {
    other.close();
  }
});
