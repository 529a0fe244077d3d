import { expect, test } from '@playwright/test';
import { type Built, built } from './built';
import { log, reaches, says } from './log-builder';
import { json, shopifyOrder, tiendanubeOrder, vtexOrder, wooOrder } from './shop-orders';

const usd = { currency: 'USD' };
const shopify = (id: number, more: object) => shopifyOrder({ id, name: `S${id}`, ...usd, ...more });
const woo = (id: number, more: object) => wooOrder({ id, number: `W${id}`, order_key: `k${id}`, ...more });
const vtex = (id: string, more: object) => vtexOrder({ orderId: id, sequence: id, storePreferencesData: { currencyCode: 'USD' }, ...more });
const nube = (id: number, more: object) => tiendanubeOrder({ id, number: `T${id}`, ...usd, ...more });

const files = {
  'log.jsonl': log([says('573001112233', 'a1', '2022-03-07 13:00'), reaches('573001112233', 'b1', '2022-03-07 13:05')]),
  'shopify.jsonl': json(
    shopify(1, {}),
    shopify(2, {
      taxes_included: true,
      total_tax: '19.00',
      subtotal_price: '119.00',
      total_price: '127.00',
      shipping_lines: [{ price: '8.00' }],
    }),
    shopify(3, { financial_status: 'pending' }),
    shopify(4, { test: true }),
    shopify(5, { cancelled_at: '2022-05-11T07:00:00-05:00' }),
    {
      order: shopify(1, {
        updated_at: '2022-05-20T07:00:00-05:00',
        financial_status: 'partially_refunded',
        refunds: [{ refund_line_items: [{ subtotal: 40_000 }] }],
      }),
    },
  ),
  'woo.json': JSON.stringify([
    woo(1, {}),
    woo(2, { status: 'on-hold' }),
    woo(3, { status: 'cancelled' }),
    woo(4, { status: 'completed', refunds: [{ total: '-8.00' }] }),
    woo(5, { status: 'pending' }),
  ]),
  'vtex.json': JSON.stringify([
    vtex('v1', {}),
    vtex('v2', { status: 'payment-pending', authorizedDate: null }),
    vtex('v3', { status: 'canceled' }),
    vtex('v4', { status: 'payment-approved' }),
    vtex('S-v4', {
      status: 'invoiced',
      sequence: 'copy',
      origin: 'Fulfillment',
      marketplaceOrderId: 'v4',
      lastChange: '2022-04-01T00:00:00Z',
    }),
  ]),
  'nube.json': JSON.stringify([
    nube(1, {}),
    nube(2, { payment_status: 'pending' }),
    nube(3, { payment_status: 'pending', shipping_status: 'shipped' }),
    nube(4, { payment_status: 'refunded' }),
    nube(5, { status: 'cancelled' }),
  ]),
  'pedidos.csv':
    'pedido;fecha;estado del pedido;total;envio;impuestos;moneda;telefono;prueba\n' +
    'C1;2022-03-10 12:00;Pagado;129,00;10,00;19,00;USD;+573001112233;\nC2;2022-03-10 12:00;Pendiente;50,00;;;USD;;\n' +
    'C3;2022-03-10 12:00;Cancelado;50,00;;;USD;;\nC4;2022-03-10 12:00;Entregado;50,00;;;USD;;\nC5;2022-03-10 12:00;Pagado;50,00;;;USD;;si\n' +
    'C6;2022-03-10 12:00;Pagado;malo;;;USD;;\nC4;2022-03-10 12:00;Entregado;50,00;;;USD;;\n',
};

let acme: Built;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  acme = await built(files, { settings: { timezone: 'UTC', currency: 'USD' } });
});
test.afterAll(() => acme.close());

const worth = async (shop: string): Promise<string> =>
  (
    await acme.rows(
      `select order_name as name, case when counts_as_revenue then revenue_order_currency end as own from fact_order where shop = '${shop}' order by order_name`,
    )
  )
    .map(({ name, own }) => `${name} ${own ?? 'no'}`)
    .join(', ');

test('Shopify JSON: 100,000 − 40,000 refunded later = 60,000; 119 − 19 of tax within = 100; pending, cancelled and test count nothing', async () => {
  expect(await worth('shopify')).toBe('S1 60000, S2 100, S3 no, S5 no');
});

test('WooCommerce: 29.35 − 10 − 1.35 = 18; 18 − 8 = 10; on hold, pending and cancelled count nothing', async () => {
  expect(await worth('woocommerce')).toBe('W1 18, W2 no, W3 no, W4 10, W5 no');
});

test('VTEX: 97.50 − 7.50 = 90 once the payment is approved; the seller’s later copy of v4 adds nothing and takes no place', async () => {
  expect(await worth('vtex')).toBe('v1 90, v2 no, v3 no, v4 90');
});

test('Tiendanube: 120 − 20 = 100 when paid, or pending and shipped; a refunded order counts with 0', async () => {
  expect(await worth('tiendanube')).toBe('T1 100, T2 no, T3 100, T4 0, T5 no');
});

test('a table of any shop: 129 − 10 − 19 = 100; delivered counts, pending, cancelled and test do not', async () => {
  expect(await worth('other')).toBe('C1 100, C2 no, C3 no, C4 50');
});

test('files conserve their records: 6 + 5 + 5 + 5 accepted; of 7 rows 5 accepted, 1 told again, 1 rejected', async () => {
  const rows = await acme.rows(
    "select kind, records, accepted, duplicates, rejected from load_file where kind like '%orders%' order by kind",
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['orders_csv', 7, 5, 1, 1],
    ['shopify_orders_json', 6, 6, 0, 0],
    ['tiendanube_orders_json', 5, 5, 0, 0],
    ['vtex_orders_json', 5, 5, 0, 0],
    ['woocommerce_orders_json', 5, 5, 0, 0],
  ]);
});

test('orders of every shop meet their person: the one who wrote is matched by phone', async () => {
  const rows = await acme.rows("select distinct shop from fact_order where matched_by = 'phone' order by shop");
  expect(rows.map(({ shop }) => shop)).toEqual(['other', 'shopify', 'woocommerce']);
});

test('the export of April outlives the JSON of March: an order told with and without update time is in its furthest state', async () => {
  const csv = (state: string, refunded: string) =>
    `Name,Id,Financial Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount\nS1,1,${state},USD,100.00,100.00,2022-05-10 07:00:00 -0500,1,x,100.00,${refunded}\n`;
  const both = await built(
    { 'a.jsonl': json(shopify(1, { subtotal_price: '100.00', total_price: '108.00' })), 'b.csv': csv('refunded', '100.00') },
    { settings: { timezone: 'UTC', currency: 'USD' } },
  );
  expect(await both.rows('select order_name, revenue_order_currency as own from fact_order')).toEqual([{ order_name: 'S1', own: 0 }]);
  both.close();
});

test('a mapping in the settings reads a table of any headers', async () => {
  const odd = 'Folio;Cuando;Neto\nX1;2022-03-10 12:00;10,50\nX2;2022-03-10 12:00;20,50\n';
  const mapped = await built(
    { 'odd.csv': odd },
    {
      settings: {
        timezone: 'UTC',
        currency: 'USD',
        mappings: { orders_csv: { order: 'Folio', date: 'Cuando', subtotal: 'Neto', currency: 'USD' } },
      },
    },
  );
  expect(await mapped.rows('select order_name, revenue from fact_order order by 1')).toEqual([
    { order_name: 'X1', revenue: 10.5 },
    { order_name: 'X2', revenue: 20.5 },
  ]);
  mapped.close();
});
