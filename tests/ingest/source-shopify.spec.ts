import { expect, test } from '@playwright/test';
import { hashKey, identity, now, stageFile } from './staged-rows';

const header = [
  ...[
    'Name',
    'Email',
    'Financial Status',
    'Paid at',
    'Fulfillment Status',
    'Fulfilled at',
    'Currency',
    'Subtotal',
    'Shipping',
    'Taxes',
    'Total',
  ],
  ...[
    'Discount Code',
    'Discount Amount',
    'Created at',
    'Lineitem quantity',
    'Lineitem name',
    'Lineitem price',
    'Lineitem sku',
    'Lineitem discount',
  ],
  ...[
    'Billing Name',
    'Billing Country',
    'Billing Phone',
    'Shipping Country',
    'Shipping Phone',
    'Note Attributes',
    'Cancelled at',
    'Payment Method',
  ],
  ...['Refunded Amount', 'Id', 'Source', 'Phone'],
] as const;
type Cells = Partial<Record<(typeof header)[number], string>>;

const usual: Cells = {
  Name: '#1001',
  Email: 'ana@example.com',
  'Financial Status': 'paid',
  Currency: 'COP',
  Subtotal: '100000.00',
  Shipping: '8000.00',
  Taxes: '0.00',
  Total: '108000.00',
  'Created at': '2022-05-10 07:00:00 -0500',
  'Lineitem quantity': '2',
  'Lineitem name': 'Zapato',
  'Lineitem price': '50000.00',
  'Lineitem sku': 'SKU-1',
  'Billing Name': 'Ana Pérez',
  Phone: '3001112233',
  'Billing Country': 'CO',
  Id: '450789469',
};

const rowOf = (cells: Cells): string => header.map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`).join(',');
const fileOf = (...rows: readonly Cells[]): string => [header.join(','), ...rows.map(rowOf)].join('\n');
const stage = (...rows: readonly Cells[]) => stageFile(fileOf(...rows));
const item = (name: string, sku: string): Cells => ({
  Name: name,
  'Created at': usual['Created at'] ?? '',
  'Lineitem quantity': '1',
  'Lineitem sku': sku,
});

test('one order of two rows is one record: 2 items, one total of 108,000 COP, the person of a local phone in its country', async () => {
  const told = await stage(usual, item('#1001', 'SKU-2'));
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
  const told = await stage(usual, { ...usual, Name: '#1002', Id: '2' }, item('#1001', 'SKU-2'));
  expect(told.records).toBe(2);
  expect(told.rows('order_item').map((row) => row.order_id)).toEqual(
    ['450789469', '450789469', '2'].map((id) => identity.key('order', `shopify|${id}`)),
  );
});

test('a total repeated on every row is taken once: 2 rows of 108,000 are one order of 108,000', async () => {
  const told = await stage(usual, { ...usual, 'Lineitem sku': 'SKU-2' });
  expect(told.rows('order').map((row) => row.total)).toEqual(['108000.00']);
  expect(told.rows('order_item')).toHaveLength(2);
});

test('two shops’ #1001 are two orders by Id, and without Id by their time', async () => {
  const byId = await stage(usual, { ...usual, Id: '7' });
  expect(new Set(byId.rows('order').map((row) => row.order_id)).size).toBe(2);
  const { Id: _id, ...anonymous } = usual;
  const byTime = await stage(anonymous, { ...anonymous, 'Created at': '2022-05-11 07:00:00 -0500' });
  expect(new Set(byTime.rows('order').map((row) => row.order_id)).size).toBe(2);
});

test('an order told twice in one file: alike is the same record, refunded later is another record of the same order', async () => {
  const twice = await stage(usual, item('#1001', 'SKU-2'), usual, item('#1001', 'SKU-2'));
  expect(twice.records).toBe(2);
  expect(new Set(twice.rows('order').map((row) => row.record_id)).size).toBe(1);
  const later = await stage(usual, { ...usual, 'Financial Status': 'refunded', 'Refunded Amount': '108000.00' });
  expect(later.rows('order').map((row) => [row.payment_state, row.refunded])).toEqual([
    ['paid', null],
    ['refunded', '108000.00'],
  ]);
  expect(new Set(later.rows('order').map((row) => row.order_id)).size).toBe(1);
  expect(new Set(later.rows('order').map((row) => row.record_id)).size).toBe(2);
});

test('time keeps its offset across daylight saving: 09:00 -0300 and 09:00 -0400 are an hour apart', async () => {
  const told = await stage(
    { ...usual, 'Created at': '2022-04-01 09:00:00 -0300' },
    { ...usual, Name: '#2', Id: '2', 'Created at': '2022-04-01 09:00:00 -0400' },
  );
  const [first, second] = told.rows('order');
  expect((second?.created_at ?? 0) - (first?.created_at ?? 0)).toBe(3600);
});

test('note attributes over lines give cart token and UTM; campaign and coupon are hashes, other notes are dropped', async () => {
  const note = 'gift: for Ana\ncart_token: c1-68778783\nutm_source: WhatsApp\nutm_campaign: promo-mayo\nlanding: /?utm_medium=chat&x=1';
  const told = await stage({ ...usual, 'Note Attributes': note, 'Discount Code': 'ana-7f3k, MAYO10' });
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
  const told = await stage(
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
  const told = await stage({ ...usual, 'Billing Country': '' });
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
  const told = await stage({
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

for (const [what, cells, reason, detail] of [
  ['no currency', { Currency: '' }, 'no currency', 'Currency is blank'],
  ['a word as currency', { Currency: 'pesos' }, 'no currency', 'Currency holds no currency code'],
  ['no total', { Total: '', Subtotal: '' }, 'no total', 'Total is blank'],
  ['a negative quantity', { 'Lineitem quantity': '-1' }, 'negative quantity', 'Lineitem quantity'],
  ['a quantity in words', { 'Lineitem quantity': 'two' }, 'bad quantity', 'Lineitem quantity'],
  ['30 February', { 'Created at': '2022-02-30 10:00:00 -0500' }, 'impossible date', 'Created at'],
  ['month 13', { 'Paid at': '2022-13-01 10:00:00 -0500' }, 'impossible date', 'Paid at'],
  ['no time zone', { 'Created at': '2022-05-10 10:00:00' }, 'no time zone', 'Created at'],
  ['no time', { 'Created at': '' }, 'no creation time', 'Created at is blank'],
  ['a clock in the future', { 'Created at': '2023-01-04 00:00:00 +0000' }, 'time in the future', 'Created at'],
  ['a word as total', { Total: 'free' }, 'bad amount', 'Total'],
  ['a negative total', { Total: '-5.00' }, 'negative amount', 'Total'],
  ['no name', { Name: '', Id: '' }, 'no order name', 'Name is blank'],
] as const) {
  test(`an order with ${what} is one reject on line 2: ${reason}; the order on line 3 is read`, async () => {
    const told = await stage({ ...usual, ...cells }, { ...usual, Name: '#2', Id: '2' });
    expect(told.rejects.map((one) => [one.line, one.reason, one.detail])).toEqual([[2, reason, detail]]);
    expect(told.rows('order').map((row) => row.order_name)).toEqual(['#2']);
    expect(told.records).toBe(2);
    expect(JSON.stringify(told.rejects)).not.toMatch(/ana|3001112233|108000/i);
  });
}

test('a bad item spoils the whole order, and the reject names the item’s line: 1 record, line 3', async () => {
  const told = await stage(usual, { ...item('#1001', 'SKU-2'), 'Lineitem quantity': '-2' });
  expect(told.rejects.map((one) => [one.line, one.reason])).toEqual([[3, 'negative quantity']]);
  expect([told.records, told.rows('order').length, told.rows('order_item').length]).toEqual([1, 0, 0]);
});

test('a missing column is named in each reject: 2 orders without Currency', async () => {
  const told = await stageFile(
    'Name,Total,Created at,Lineitem name\n#1,5.00,2022-05-10 07:00:00 -0500,x\n#2,5.00,2022-05-10 07:00:00 -0500,x\n',
  );
  expect(told.rejects.map((one) => [one.line, one.detail])).toEqual([
    [2, 'the file has no column Currency'],
    [3, 'the file has no column Currency'],
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

test('another key gives other ids for the same order', () => {
  expect(hashKey).toHaveLength(64);
  expect(now).toBeGreaterThan(1_652_184_000);
});
