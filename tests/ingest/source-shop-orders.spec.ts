import { expect, test } from '@playwright/test';
import { json, shopifyOrder, tiendanubeOrder, vtexOrder, wooOrder } from './shop-orders';
import { identity, stageFile } from './staged-rows';

const coupons = (...codes: readonly string[]) => codes.map((code) => identity.key('text', code));

test('Shopify JSON: an order of 108,000 with 8,000 of shipping is 100,000 of goods, 2 lines, 2 codes, the customer’s phone, the tags of its landing page', async () => {
  const told = await stageFile(json(shopifyOrder()));
  expect([told.kind, told.records, told.rejects]).toEqual(['shopify_orders_json', 1, []]);
  expect(told.rows('order')).toMatchObject([
    {
      order_id: identity.key('order', 'shopify|450789469'),
      shop: 'shopify',
      created_at: 1_652_184_000,
      updated_at: 1_652_184_300,
      subtotal: '100000.00',
      discount: '5000.00',
      shipping: '8000.00',
      total: '108000.00',
      refunded: null,
      contact_id: identity.contact('573001112233'),
      contact_country: 'CO',
      cart_token_id: identity.key('cart_token', 'c1-68778783'),
      coupon_id: coupons('MAYO10')[0],
      utm_source: 'whatsapp',
      utm_campaign_id: identity.key('text', 'promo-mayo'),
    },
  ]);
  expect(told.rows('order_coupon').map((row) => row.coupon_id)).toEqual(coupons('MAYO10', 'ANA-7F3K'));
  expect(told.rows('order_item').map((row) => [row.product_id, row.quantity, row.price, row.discount])).toEqual([
    ['SKU-1', '1.00', '60000.00', '3000.00'],
    ['39072856', '1.00', '45000.00', '2000.00'],
  ]);
});

test('Shopify’s order is the same one in the export and in JSON, whoever tells it first', async () => {
  const csv = await stageFile(
    'Name,Id,Financial Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Discount Code\n#1001,450789469,paid,COP,1,1,2022-05-10 07:00:00 -0500,1,x,1,"mayo10, ana-7f3k, MAYO10"\n',
  );
  const order = csv.rows('order')[0];
  expect(order?.order_id).toBe(identity.key('order', 'shopify|450789469'));
  expect(csv.rows('order_coupon').map((row) => [row.order_id, row.coupon_id])).toEqual(
    coupons('MAYO10', 'ANA-7F3K').map((id) => [order?.order_id, id]),
  );
});

test('orders alone, below order, in a page of 2, in an array: 1 + 1 + 2 + 1 records; a broken one of them is one reject', async () => {
  const told = await stageFile(
    json(
      shopifyOrder(),
      { order: shopifyOrder({ id: 2 }) },
      { orders: [shopifyOrder({ id: 3 }), shopifyOrder({ id: 4, currency: null })] },
      [shopifyOrder({ id: 5 })],
    ),
  );
  expect([told.records, told.rows('order').length]).toEqual([5, 4]);
  expect(told.rejects).toMatchObject([{ line: 3, reason: 'no currency', detail: 'currency' }]);
});

test('orders as a shop’s webhooks log them: the body as an object, as text, in a cell of a table or of a dump: 4 ways, 1 order each', async () => {
  const order = shopifyOrder();
  const text = JSON.stringify(order);
  for (const content of [
    json({ id: 9, topic: 'orders/create', payload: order }),
    json({ id: 9, topic: 'orders/create', body: text }),
    `id;at;raw\n9;2022-05-10;"${text.replaceAll('"', '""')}"\n`,
    `INSERT INTO hooks (id, raw) VALUES (9, '${text.replaceAll("'", "''")}');\n`,
  ]) {
    const told = await stageFile(content);
    expect([told.kind, told.records, told.rows('order').map((row) => row.total)]).toEqual(['shopify_orders_json', 1, ['108000.00']]);
  }
});

for (const [what, more, reason] of [
  ['no id', { id: null }, 'no order id'],
  ['no creation time', { created_at: null }, 'no creation time'],
  ['an impossible day', { created_at: '2022-02-30T10:00:00Z' }, 'impossible date'],
  ['a time in the future', { created_at: '2031-01-01T10:00:00Z' }, 'time in the future'],
  ['a total in words', { total_price: 'mucho' }, 'bad amount'],
  ['neither total nor subtotal', { total_price: null, subtotal_price: null }, 'no total'],
] as const) {
  test(`an order with ${what} is one reject: ${reason}`, async () => {
    const told = await stageFile(json(shopifyOrder(more)));
    expect([told.records, told.rows('order').length, told.rejects[0]?.reason]).toEqual([1, 0, reason]);
    expect(JSON.stringify(told.rejects)).not.toMatch(/Ana|573001112233|example/);
  });
}

test('WooCommerce: 29.35 − 1.35 of tax − 10 of shipping = 18 of goods; its UTC time says no zone, its local phone is of the billing country', async () => {
  const told = await stageFile(json(wooOrder()));
  expect([told.kind, told.records, told.rejects]).toEqual(['woocommerce_orders_json', 1, []]);
  expect(told.rows('order')).toMatchObject([
    {
      created_at: Date.parse('2022-03-22T19:28:02Z') / 1000,
      subtotal: '18.00',
      tax: '1.35',
      shipping: '10.00',
      total: '29.35',
      payment_state: 'processing',
      contact_id: identity.contact('573001112233'),
      utm_source: 'whatsapp',
      coupon_id: coupons('MAYO10')[0],
    },
  ]);
  expect(told.rows('order_item').map((row) => [row.product_id, row.quantity, row.price])).toEqual([['93', '3.00', '6.00']]);
});

test('WooCommerce: refunds of −16.20 and −0.30 are 16.50; the state refunded without a sum is all of it; a site’s own time needs a zone', async () => {
  const told = await stageFile(
    json(
      wooOrder({ refunds: [{ total: '-16.20' }, { total: '-0.30' }] }),
      wooOrder({ order_key: 'b', status: 'refunded' }),
      wooOrder({ order_key: 'c', status: 'wc-on-hold', date_created_gmt: null }),
    ),
  );
  expect(told.rows('order').map((row) => [row.refunded, row.payment_state])).toEqual([
    ['16.50', 'processing'],
    ['18.00', 'refunded'],
  ]);
  expect(told.rejects).toMatchObject([{ reason: 'no time zone', detail: 'name the timezone in the settings' }]);
  const zoned = await stageFile(json(wooOrder({ date_created_gmt: null })), { timezone: 'America/Argentina/Buenos_Aires' });
  expect(zoned.rows('order')[0]?.created_at).toBe(Date.parse('2022-03-22T19:28:02Z') / 1000);
});

test('VTEX: 9750 cents − 750 of shipping = 90.00 of goods, 10.00 of discount; a line of 2 × 50.00 less 10.00; blanks are nothing', async () => {
  const told = await stageFile(json(vtexOrder()));
  expect([told.kind, told.records, told.rejects]).toEqual(['vtex_orders_json', 1, []]);
  expect(told.rows('order')).toMatchObject([
    {
      subtotal: '90.00',
      discount: '10.00',
      shipping: '7.50',
      total: '97.50',
      currency: 'BRL',
      created_at: Date.parse('2022-03-10T12:00:00Z') / 1000,
      payment_state: 'invoiced',
      fulfilment_state: 'fulfilled',
      contact_id: identity.contact('5511987654321'),
      contact_country: 'BR',
      cart_token_id: identity.key('cart_token', 'cart-1'),
      utm_source: 'whatsapp',
      utm_medium: null,
    },
  ]);
  expect(told.rows('order_item').map((row) => [row.product_id, row.quantity, row.price, row.discount])).toEqual([
    ['310117869', '2.00', '50.00', '10.00'],
  ]);
});

test('VTEX: a change of −40.00 leaves 50.00; the list has only the total of 97.50; the seller’s copy is the marketplace’s order', async () => {
  const copy = vtexOrder({ orderId: 'SLR-1234560-01', origin: 'Fulfillment', marketplaceOrderId: '1234560-01', marketingData: null });
  const list = {
    list: [
      {
        orderId: '9-01',
        creationDate: '2022-03-10T12:00:00Z',
        totalValue: 9750,
        currencyCode: 'BRL',
        status: 'canceled',
        clientName: 'Ana',
      },
    ],
  };
  const told = await stageFile(json(vtexOrder({ orderId: '2-01', value: 5750 }), vtexOrder(), copy, list));
  expect(told.records).toBe(4);
  expect(told.rows('order').map((row) => [row.subtotal, row.total, row.payment_state])).toEqual([
    ['50.00', '57.50', 'invoiced'],
    ['90.00', '97.50', 'invoiced'],
    ['90.00', '97.50', 'invoiced'],
    [null, '97.50', 'canceled'],
  ]);
  const ids = told.rows('order').map((row) => row.order_id);
  expect([ids[1] === ids[2], new Set(ids).size]).toEqual([true, 3]);
});

test('Tiendanube: 120.00 − 20.00 = 100.00 of goods, 15.00 of shipping; the tags of the landing page; refunded is all of it, cancelled at its creation', async () => {
  const told = await stageFile(
    json(
      tiendanubeOrder(),
      tiendanubeOrder({ id: 2, payment_status: 'refunded' }),
      tiendanubeOrder({ id: 3, status: 'cancelled', discount: null, discount_coupon: '12.00', discount_gateway: '3.00' }),
      tiendanubeOrder({ id: 4, payment_status: 'pending', shipping_status: 'delivered' }),
    ),
  );
  expect([told.kind, told.records, told.rejects]).toEqual(['tiendanube_orders_json', 4, []]);
  expect(told.rows('order')[0]).toMatchObject({
    shipping: '15.00',
    total: '115.00',
    utm_source: 'wpp',
    source_name: 'mobile',
    currency: 'ARS',
  });
  expect(told.rows('order').map((row) => [row.subtotal, row.refunded, row.cancelled_at, row.fulfilment_state])).toEqual([
    ['100.00', null, null, 'unpacked'],
    ['100.00', '100.00', null, 'unpacked'],
    ['105.00', null, Date.parse('2022-03-10T12:00:00Z') / 1000, 'unpacked'],
    ['100.00', null, null, 'fulfilled'],
  ]);
});
