import { expect, test } from '@playwright/test';
import { type Asker, askLedger, counts, lines } from '../fixtures/answers';

let ledger: Asker;
test.beforeAll(async () => {
  ledger = await askLedger();
});
test.afterAll(() => ledger.close());

test('by kind: 12 + 5 = 17 records of webhooks and 6 of orders; 1 of 2 reported agrees, 4 of 5 orders matched, 1 day without log', async () => {
  const answer = await ledger.ask('data_quality', { by: ['kind'] });
  expect(lines(answer)).toEqual(['meta_cloud_webhook 17 14 2 1', 'shopify_orders_csv 6 6 0 0']);
  expect(answer.totals).toEqual({
    ...{ records: 23, accepted: 20, duplicates: 2, rejected: 1 },
    ...{ agreement_with_reported: 0.5, orders_matched_rate: 0.8, days_without_log: 1 },
  });
});

test('by file, of one kind: 12 = 9 + 2 + 1 and 5 = 5', async () => {
  const answer = await ledger.ask('data_quality', { by: ['file'], kind: ['meta_cloud_webhook'] });
  expect(lines(answer)).toEqual(['a.jsonl 12 9 2 1', 'b.jsonl 5 5 0 0']);
});

test('a window leaves the 3 files whole and says so; orders and days follow it: 1 of 1 matched, no day', async () => {
  const answer = await ledger.ask('data_quality', { from: ['2022-02-01'], to: ['2022-02-02'], fields: ['records'] });
  expect(answer.totals).toEqual({ records: 23, agreement_with_reported: 0.5, orders_matched_rate: 1, days_without_log: 0 });
  expect(counts(answer)).toMatchObject({ whole_files: 3 });
});
