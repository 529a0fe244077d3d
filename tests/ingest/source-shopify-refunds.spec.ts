import { expect, test } from '@playwright/test';
import { json, shopifyOrder } from './shop-orders';
import { stageFile } from './staged-rows';

const refundOf = (subtotal: string, tax: string, amount: string, adjustments: readonly unknown[] = []) => ({
  refund_line_items: [{ quantity: 1, subtotal: Number(subtotal), total_tax: Number(tax) }],
  order_adjustments: adjustments,
  transactions: [{ kind: 'refund', status: 'success', amount }],
});
for (const [what, more, refunded] of [
  ['a line of 30,000 and its tax of 5,700 given back are 30,000 of goods', { refunds: [refundOf('30000', '5700', '35700')] }, '30000.00'],
  [
    'with tax in the prices, a line of 35,700 that holds 5,700 is 30,000',
    { taxes_included: true, refunds: [refundOf('35700', '5700', '35700')] },
    '30000.00',
  ],
  ['two refunds of 10,000 are 20,000', { refunds: [refundOf('10000', '0', '10000'), refundOf('10000', '0', '10000')] }, '20000.00'],
  [
    'money without goods: 9,000 given back, 4,000 of it for shipping, are 5,000',
    {
      refunds: [{ transactions: [{ kind: 'refund', amount: '9000' }], order_adjustments: [{ kind: 'shipping_refund', amount: '-4000' }] }],
    },
    '5000.00',
  ],
  ['a failed refund is none', { refunds: [{ transactions: [{ kind: 'refund', status: 'failure', amount: '9000' }] }] }, null],
  ['a subtotal sunk from 100,000 to 60,000 is 40,000 taken out', { current_subtotal_price: '60000.00' }, '40000.00'],
  ['a total sunk from 108,000 to 98,000, nothing else told, is 10,000', { current_total_price: '98000.00' }, '10000.00'],
] as const) {
  test(`Shopify JSON: ${what}`, async () => {
    expect((await stageFile(json(shopifyOrder(more)))).rows('order').map((row) => row.refunded)).toEqual([refunded]);
  });
}

test('Shopify JSON: an order edited up to 150,000 of goods is worth that; test and cancelled orders say so', async () => {
  const edited = { current_subtotal_price: '150000.00', current_total_price: '158000.00', current_total_tax: '0.00' };
  const told = await stageFile(json(shopifyOrder(edited), shopifyOrder({ id: 2, test: true, cancelled_at: '2022-05-10T08:00:00-05:00' })));
  expect(told.rows('order').map((row) => [row.subtotal, row.total, row.refunded, row.is_test, row.cancelled_at])).toEqual([
    ['150000.00', '158000.00', null, false, null],
    ['100000.00', '108000.00', null, true, 1_652_187_600],
  ]);
});
