import { expect, test } from '@playwright/test';
import { item, stageOrders, usual } from './shopify-rows';
import { stageFile } from './staged-rows';

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
    const told = await stageOrders({ ...usual, ...cells }, { ...usual, Name: '#2', Id: '2' });
    expect(told.rejects.map((one) => [one.line, one.reason, one.detail])).toEqual([[2, reason, detail]]);
    expect(told.rows('order').map((row) => row.order_name)).toEqual(['#2']);
    expect(told.records).toBe(2);
    expect(JSON.stringify(told.rejects)).not.toMatch(/ana|3001112233|108000/i);
  });
}

test('a bad item spoils the whole order, and the reject names the item’s line: 1 record, line 3', async () => {
  const told = await stageOrders(usual, { ...item('#1001', 'SKU-2'), 'Lineitem quantity': '-2' });
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
