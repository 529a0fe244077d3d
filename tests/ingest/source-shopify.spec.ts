import { expect, test } from '@playwright/test';
import { type Cells, fileOf, header, item, stageOrders, usual } from './shopify-rows';
import { identity, stageFile } from './staged-rows';

test('one order of two rows is one record: 2 items, one total of 108,000 COP, the person of a local phone in its country', async () => {
  const told = await stageOrders(usual, item('#1001', 'SKU-2'));
  expect([told.kind, told.records, told.rejects]).toEqual(['shopify_orders_csv', 1, []]);
  expect(told.rows('order')).toMatchObject([
    {
      record_line: 2,
      order_id: identity.key('order', 'shopify|450789469'),
      shop: 'shopify',
      order_name: '#1001',
      created_at: 1_652_184_000,
      currency: 'COP',
      subtotal: '100000.00',
      shipping: '8000.00',
      total: '108000.00',
      payment_state: 'paid',
      contact_id: identity.contact('573001112233'),
      contact_country: 'CO',
      is_test: false,
    },
  ]);
  expect(told.rows('order_item').map((row) => [row.record_line, row.position, row.product_id, row.quantity])).toEqual([
    [2, 0, 'SKU-1', '2'],
    [3, 1, 'SKU-2', '1'],
  ]);
});

test('rows of one order split by another order still are one: 2 orders of 2 and 1 items', async () => {
  const told = await stageOrders(usual, { ...usual, Name: '#1002', Id: '2' }, item('#1001', 'SKU-2'));
  expect(told.records).toBe(2);
  expect(told.rows('order_item').map((row) => row.order_id)).toEqual(
    ['450789469', '450789469', '2'].map((id) => identity.key('order', `shopify|${id}`)),
  );
});

test('a total repeated on every row is taken once: 2 rows of 108,000 are one order of 108,000', async () => {
  const told = await stageOrders(usual, { ...usual, 'Lineitem sku': 'SKU-2' });
  expect(told.rows('order').map((row) => row.total)).toEqual(['108000.00']);
  expect(told.rows('order_item')).toHaveLength(2);
});

test('two shops’ #1001 are two orders by Id, and without Id by their time', async () => {
  const byId = await stageOrders(usual, { ...usual, Id: '7' });
  expect(new Set(byId.rows('order').map((row) => row.order_id)).size).toBe(2);
  const { Id: _id, ...anonymous } = usual;
  const byTime = await stageOrders(anonymous, { ...anonymous, 'Created at': '2022-05-11 07:00:00 -0500' });
  expect(new Set(byTime.rows('order').map((row) => row.order_id)).size).toBe(2);
});

test('an order told twice in one file: alike is the same record, refunded later is another record of the same order', async () => {
  const twice = await stageOrders(usual, item('#1001', 'SKU-2'), usual, item('#1001', 'SKU-2'));
  expect(twice.records).toBe(2);
  expect(new Set(twice.rows('order').map((row) => row.record_id)).size).toBe(1);
  const later = await stageOrders(usual, { ...usual, 'Financial Status': 'refunded', 'Refunded Amount': '108000.00' });
  expect(later.rows('order').map((row) => [row.payment_state, row.refunded])).toEqual([
    ['paid', null],
    ['refunded', '108000.00'],
  ]);
  expect(new Set(later.rows('order').map((row) => row.order_id)).size).toBe(1);
  expect(new Set(later.rows('order').map((row) => row.record_id)).size).toBe(2);
});

test('time keeps its offset across daylight saving: 09:00 -0300 and 09:00 -0400 are an hour apart', async () => {
  const told = await stageOrders(
    { ...usual, 'Created at': '2022-04-01 09:00:00 -0300' },
    { ...usual, Name: '#2', Id: '2', 'Created at': '2022-04-01 09:00:00 -0400' },
  );
  const [first, second] = told.rows('order');
  expect((second?.created_at ?? 0) - (first?.created_at ?? 0)).toBe(3600);
});

test('note attributes over lines give cart token and UTM; campaign and coupon are hashes, other notes are dropped', async () => {
  const note = 'gift: for Ana\ncart_token: c1-68778783\nutm_source: WhatsApp\nutm_campaign: promo-mayo\nlanding: /?utm_medium=chat&x=1';
  const told = await stageOrders({ ...usual, 'Note Attributes': note, 'Discount Code': 'ana-7f3k, MAYO10' });
  expect(told.rows('order')).toMatchObject([
    {
      cart_token_id: identity.key('cart_token', 'c1-68778783'),
      utm_source: 'whatsapp',
      utm_medium: 'chat',
      utm_campaign_id: identity.key('text', 'promo-mayo'),
      coupon_id: identity.key('text', 'ANA-7F3K'),
    },
  ]);
  expect(JSON.stringify(told.rows('order'), (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(
    /gift|Ana|example\.com|300111/,
  );
});

test('phones: Phone goes first, then billing, then shipping; Excel damage falls through; none is nobody', async () => {
  const told = await stageOrders(
    { ...usual, Phone: '5.73E+11', 'Billing Phone': "'+57 300 999 8877" },
    { ...usual, Name: '#2', Id: '2', Phone: '', 'Shipping Country': 'México', 'Shipping Phone': '55 1234 5678' },
    { ...usual, Name: '#3', Id: '3', Phone: '' },
  );
  expect(told.rows('order').map((row) => [row.contact_id, row.contact_country])).toEqual([
    [identity.contact('573009998877'), 'CO'],
    [identity.contact('525512345678'), 'MX'],
    [null, 'CO'],
  ]);
});

test('a local phone of an order without country is candidates owned by the record', async () => {
  const told = await stageOrders({ ...usual, 'Billing Country': '' });
  const [order] = told.rows('order');
  expect([order?.contact_id, order?.contact_country]).toEqual([null, null]);
  expect(
    told
      .rows('contact_candidate')
      .filter((row) => row.owner_id === order?.record_id)
      .map((row) => row.candidate_country),
  ).toContain('CO');
});

test('refunds, discounts, cancellation and test orders are kept as told', async () => {
  const told = await stageOrders({
    ...usual,
    'Refunded Amount': '10000.50',
    'Discount Amount': '5000',
    'Cancelled at': '2022-05-11 07:00:00 -0500',
    'Fulfillment Status': 'Partially Fulfilled',
    'Payment Method': '(for testing) Bogus Gateway',
    Source: 'shopify_draft_order',
  });
  expect(told.rows('order')).toMatchObject([
    {
      refunded: '10000.50',
      discount: '5000',
      cancelled_at: 1_652_270_400,
      fulfilment_state: 'partially_fulfilled',
      is_test: true,
      source_name: 'shopify_draft_order',
    },
  ]);
});

test('Windows-1252, semicolons and decimal commas: 108.000,00 is 108000.00', async () => {
  const semicolons = (cells: Cells): string => header.map((name) => cells[name] ?? '').join(';');
  const content = `${header.join(';')}\n${semicolons({ ...usual, Total: '108.000,00', Subtotal: '100000,00', Shipping: '8000', Taxes: '0', 'Lineitem price': '50000,00', 'Billing Country': 'México', Phone: '55 1234 5678' })}\n`;
  const told = await stageFile(Buffer.from(content, 'latin1'));
  expect(told.rejects).toEqual([]);
  expect(told.rows('order')).toMatchObject([{ total: '108000.00', subtotal: '100000.00', contact_country: 'MX' }]);
});

test('times without a zone are read in the zone that is given: 07:00 in Bogotá is 12:00 UTC', async () => {
  const told = await stageFile(fileOf({ ...usual, 'Created at': '2022-05-10 07:00:00' }), { timezone: 'America/Bogota' });
  expect(told.rows('order')[0]?.created_at).toBe(1_652_184_000);
});
