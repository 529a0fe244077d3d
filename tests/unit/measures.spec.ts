import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { families } from '../../db/families';
import { counted, fieldValue, measured, quotient } from '../../db/fields';
import { exactTotal, ratio } from '../../db/measures';
import { meanings } from '../../db/metrics';
import { priced } from '../../db/prices';
import { warning } from '../../db/warnings';

test('a ratio: 1 ÷ 4 = 0.25; over 0 or over the unknown it has no value, 0 ÷ 4 is 0', () => {
  expect([ratio(1, 4), ratio(0, 4), ratio(4, 0), ratio(0, 0), ratio(null, 4), ratio(4, null)]).toEqual([0.25, 0, null, null, null, null]);
});

test('an exact total has the same digits in any order of rows: 0.1 + 0.2 + 0.3 + 1,000,000,000 = 1,000,000,000.6', async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const { sql: measure } = new PgDialect().sqlToQuery(exactTotal(sql`amount`));
  const totalOf = async (amounts: string): Promise<string> =>
    String((await connection.runAndReadAll(`select ${measure} from (select unnest([${amounts}]::double[]) as amount)`)).getRows()[0]?.[0]);
  const totals: string[] = [];
  for (const amounts of ['0.1, 0.2, 0.3, 1e9', '1e9, 0.3, 0.2, 0.1', '0.3, 1e9, 0.1, 0.2']) totals.push(await totalOf(amounts));
  connection.closeSync();
  expect(totals).toEqual(Array(3).fill('1000000000.600000000'));
});

test('counts over nothing are 0, quantiles null; a measure that no table can cut has no value', () => {
  expect(fieldValue(counted('orders'), { orders: null })).toBe(0);
  expect(fieldValue(measured('seconds'), { seconds: null })).toBeNull();
  expect(fieldValue(counted('cost'), { orders: 3 })).toBeNull();
  expect(fieldValue(quotient(counted('cost'), counted('orders')), { cost: 6, orders: 3 })).toBe(2);
});

test('money: 0 over no units, null over only unrated or unconverted ones, the sum as soon as one has a price', () => {
  const none = { cost: null, meta_fee: null, unrated: null, unconverted_amount: null };
  const cost = (sums: object) => fieldValue(priced('cost'), { ...none, ...sums });
  expect([cost({}), cost({ unrated: 2 }), cost({ unconverted_amount: 5 }), cost({ cost: 0.1, meta_fee: 0, unrated: 2 })]).toEqual([
    0,
    null,
    null,
    0.1,
  ]);
});

test('a warning counts something: none for 0 or the unknown, singular for 1', () => {
  expect([warning('unrated', 0), warning('unrated', null), warning('unrated', undefined)]).toEqual([[], [], []]);
  expect(warning('unrated', 1)[0]?.message).toMatch(/^1 unit without a rate/);
  expect(warning('unrated', 1234)[0]?.message).toMatch(/^1,234 units without a rate/);
});

test('every metric of the contract is there, with a meaning for each of its fields', () => {
  expect(families.map(({ metric }) => metric).sort()).toEqual([
    ...[
      'cart_funnel',
      'cart_outcomes',
      'cart_products',
      'cart_times',
      'carts',
      'channels',
      'charges',
      'conversations',
      'conversion_times',
      'data_quality',
      'lift',
      'lines',
      'messages',
      'promotions',
    ],
    ...['reconciliation', 'roi', 'stock', 'suppressions', 'templates', 'window_use'],
  ]);
  for (const { metric, fields } of families) expect(Object.keys(meanings[metric] ?? {})).toEqual(expect.arrayContaining([...fields]));
});
