import { expect, test } from '@playwright/test';
import { type Built, built, only } from './built';
import { log, reaches, says } from './log-builder';
import { shopifyCsv } from './order-builder';

const when = '2022-03-10 12:00';
const orders = shopifyCsv([
  ['01', when, { Subtotal: '100.00', Shipping: '10.00', Taxes: '19.00', Total: '129.00' }],
  ['02', when, { Subtotal: '119.00', Shipping: '10.00', Taxes: '19.00', Total: '129.00' }],
  ['03', when, { 'Financial Status': 'pending' }],
  ['04', when, { 'Financial Status': 'pending', 'Fulfillment Status': 'fulfilled', Subtotal: '50.00' }],
  ['05', when, { 'Financial Status': 'voided' }],
  ['06', when, { 'Cancelled at': '2022-03-11 10:00:00 +0000' }],
  ['07', when, { 'Financial Status': 'refunded', 'Refunded Amount': '129.00', Shipping: '29.00', Total: '129.00' }],
  ['08', when, { 'Financial Status': 'partially_refunded', 'Refunded Amount': '30.00', Subtotal: '80.00' }],
  ['09', when, { Subtotal: '0.00' }],
  ['10', when, { 'Payment Method': 'Bogus Gateway' }],
  ['11', when, { Currency: 'COP', Subtotal: '400000.00' }],
  ['12', when, { Currency: 'CLP', Subtotal: '9990' }],
  ['13', when, { 'Financial Status': 'pending' }],
  ['14', when, { 'Financial Status': 'authorized' }],
  ['15', when, { 'Financial Status': 'expired' }],
  ['16', when, { 'Financial Status': 'partially_paid', Subtotal: '20.00' }],
  ['17', '2022-04-01 02:00', { Subtotal: '7.00' }],
  ['18', when, { 'Financial Status': 'pending', 'Fulfillment Status': 'unfulfilled', Subtotal: '5.00' }],
]);

/** Exported again a week later: order 13 was paid since, order 18 sent, to be paid on delivery; order 01 says the same. */
const again = shopifyCsv([
  ['01', when, { Subtotal: '100.00', Shipping: '10.00', Taxes: '19.00', Total: '129.00' }],
  ['13', when, { 'Financial Status': 'paid', 'Paid at': '2022-03-12 09:00:00 +0000' }],
  ['18', when, { 'Financial Status': 'pending', 'Fulfillment Status': 'fulfilled', Subtotal: '5.00' }],
]);

let acme: Built;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  acme = await built(
    {
      'log.jsonl': log([says('573005550001', 'a1', '2022-03-07 13:00'), reaches('573005550001', 'b1', '2022-03-07 13:05')]),
      'orders.csv': orders,
      'again.csv': again,
      'fx.csv': 'date,base_currency,quote_currency,rate\n2022-03-10,USD,COP,4000\n',
    },
    { settings: { timezone: 'America/Bogota', currency: 'USD' } },
  );
});
test.afterAll(() => acme.close());

/** What one order counts as: its revenue in the reporting currency and in its own, or that it does not count. */
async function worth(name: string): Promise<string> {
  const rows = await acme.rows(
    `select counts_as_revenue as counts, revenue, revenue_order_currency as own from fact_order where order_name = '#${name}'`,
  );
  return rows.map(({ counts, revenue, own }) => (counts ? `${revenue ?? '–'} of ${own}` : 'no')).join('; ');
}

test('revenue is after discounts, before shipping and tax: 129 − 10 − 19 = 100, whether the tax is in the subtotal or beside it', async () => {
  expect(await worth('01')).toBe('100 of 100');
  expect(await worth('02')).toBe('100 of 100');
});

test('paid counts, pending only once fulfilled; cancelled, voided, expired and authorized alone do not; a test order is none', async () => {
  expect(await worth('03')).toBe('no');
  expect(await worth('04')).toBe('50 of 50');
  expect(await worth('05')).toBe('no');
  expect(await worth('06')).toBe('no');
  expect(await worth('14')).toBe('no');
  expect(await worth('15')).toBe('no');
  expect(await worth('16')).toBe('20 of 20');
  expect(await worth('10')).toBe('');
});

test('refunds are subtracted: 100 − 129 with shipping leaves 0, 80 − 30 = 50; an exchange of no value counts with 0', async () => {
  expect(await worth('07')).toBe('0 of 0');
  expect(await worth('08')).toBe('50 of 50');
  expect(await worth('09')).toBe('0 of 0');
});

test('400,000 pesos at 4,000 = 100 dollars; 9,990 Chilean pesos have no rate and no value', async () => {
  expect(await worth('11')).toBe('100 of 400000');
  expect(await worth('12')).toBe('– of 9990');
});

test('an order exported twice is one, in its furthest state, whichever file came first; the same state is a duplicate', async () => {
  expect(await worth('13')).toBe('100 of 100');
  expect(await worth('18')).toBe('5 of 5');
  const files = await acme.ask('data_quality', { kind: ['shopify_orders_csv'] });
  expect(files.totals).toMatchObject({ records: 21, accepted: 20, duplicates: 1, rejected: 0 });
  const other = await built({ 'again.csv': again, 'orders.csv': orders });
  expect(await other.rows(`select payment_state from fact_order where order_name = '#13'`)).toEqual([{ payment_state: 'paid' }]);
  other.close();
});

test('roi of March: 11 orders, 100 + 100 + 50 + 0 + 50 + 0 + 100 + 100 + 20 + 7 + 5 = 532 and an unconverted one; 02:00 UTC of 1 April is March in Bogotá', async () => {
  const { rows, totals } = await acme.ask('roi', { by: ['month'], fields: ['orders', 'unattributed_orders', 'unattributed_revenue'] });
  expect(only(rows)).toEqual({ month: '2022-03', orders: 0, unattributed_orders: 12, unattributed_revenue: 532 });
  expect(totals).toMatchObject({ unconverted: { CLP: 9990 } });
});

test('reporting in pesos: 100 dollars × 4,000 = 400,000 on the day of the rate', async () => {
  await acme.load({}, { settings: { timezone: 'America/Bogota', currency: 'COP' } });
  expect(await worth('01')).toBe('400000 of 100');
  expect(await worth('11')).toBe('400000 of 400000');
});
