import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { marketList } from '../../ingest/market-list';
import type { Emit } from '../../ingest/source/rows';
import type { Source } from '../../ingest/source/source';
import { ParquetWriter } from '../../ingest/stage-parquet';
import { openPart } from '../../ingest/stage-part';
import { rowWriter, UnstageableValue } from '../../ingest/stage-spool-row';
import { TextBuffer } from '../../ingest/stage-text';
import { query } from './stage-workspace';

test('any text comes back from Parquet as it was, but with blanks for control characters; null and the empty text stay apart', async ({}, info) => {
  const folder = info.outputPath();
  mkdirSync(folder, { recursive: true });
  const parquet = await ParquetWriter.open(folder);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('', '\\N', 'NULL', '"', '""', "'", ',', '\t', '\r\n', '\u0001', ' a ', '#x', '\\', 'ñ\u0000', '…'),
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.option(text), fc.option(text)), { minLength: 1, maxLength: 40 }), async (pairs) => {
      const buffer = new TextBuffer();
      const write = rowWriter('reject', { record_line: 'INTEGER', reason: 'VARCHAR', detail: 'VARCHAR', shape: 'VARCHAR' });
      for (const [line, [reason, detail]] of pairs.entries()) write(buffer, { record_line: line, reason, detail, shape: null });
      const name = `${folder}/run-${run++}`;
      writeFileSync(`${name}.tsv`, buffer.bytes.subarray(0, buffer.length));
      await parquet.write('reject', `${name}.tsv`, `${name}.parquet`);
      const rows = await query(`select reason, detail from read_parquet('${name}.parquet') order by record_line`);
      expect(rows).toEqual(pairs.map((pair) => pair.map(clean)));
    }),
    { numRuns: 40 },
  );
  parquet.close();
});

test('whole numbers, decimals, instants and days at their limits come back exactly; null for null', async ({}, info) => {
  const folder = info.outputPath();
  mkdirSync(folder, { recursive: true });
  const parquet = await ParquetWriter.open(folder);
  const buffer = new TextBuffer();
  const columns = { record_line: 'INTEGER', message_id: 'BIGINT', position: 'INTEGER', catalog_id: 'VARCHAR', product_id: 'VARCHAR' };
  const write = rowWriter('cart_item', { ...columns, quantity: 'DECIMAL(18,6)', item_price: 'DECIMAL(18,6)', currency: 'VARCHAR' });
  const item = { record_line: 2_147_483_647, position: null, catalog_id: null, product_id: null, currency: 'COP' };
  write(buffer, { ...item, message_id: -(2n ** 63n), quantity: 1e-7, item_price: '-999999999999.999999' });
  write(buffer, { ...item, message_id: 2n ** 63n - 1n, quantity: 0.1, item_price: '0000000000000012.5' });
  writeFileSync(`${folder}/items.tsv`, buffer.bytes.subarray(0, buffer.length));
  await parquet.write('cart_item', `${folder}/items.tsv`, `${folder}/items.parquet`);
  parquet.close();
  const rows = await query(
    `select record_line, message_id, position, quantity::varchar, item_price::varchar from read_parquet('${folder}/items.parquet')`,
  );
  expect(rows).toEqual([
    [2_147_483_647, -(2n ** 63n), null, '0.000000', '-999999999999.999999'],
    [2_147_483_647, 2n ** 63n - 1n, null, '0.100000', '12.500000'],
  ]);
});

for (const [column, type, value] of [
  ['record_line', 'INTEGER', 2 ** 31],
  ['record_line', 'INTEGER', 1.5],
  ['record_line', 'INTEGER', Number.NaN],
  ['occurred_at', 'TIMESTAMP', 1e15],
  ['day', 'DATE', '2022-02-30'],
  ['rate', 'DECIMAL(18,6)', '1234567890123.5'],
  ['rate', 'DECIMAL(18,6)', '12,5'],
  ['reason', 'VARCHAR', 'x'.repeat(10_001)],
] as const) {
  test(`${type} does not hold ${String(value).slice(0, 20)}: the column is named, not the value`, () => {
    const write = rowWriter('table', { [column]: type });
    expect(() => write(new TextBuffer(), { [column]: value })).toThrow(new UnstageableValue(`table.${column}`));
  });
}

test('a record that fails half way leaves no row but 1 reject; the records before and after it stay: 2 + 1 + 1 reject', async ({}, info) => {
  const folder = info.outputPath();
  mkdirSync(folder, { recursive: true });
  const parquet = await ParquetWriter.open(folder);
  const part = openPart({
    source: failingOn('fail', 'overflow'),
    options: { optOutKeywords: new Set(), decimal: 'point', asOf: null, timezone: null },
    now: 0,
    hashKey: 'ab'.repeat(32),
    markets: marketList(),
    parquet,
    folder,
    name: '0',
    onNumber: () => undefined,
  });
  for (const [index, record] of ['good', 'fail', 'overflow', 'good'].entries()) part.onRecord(record, index + 1);
  const tables = await part.finish();
  parquet.close();
  expect(tables.map(({ table, rows }) => [table, rows]).sort()).toEqual([
    ['fx', 2],
    ['reject', 2],
  ]);
  expect(await query(`select record_line, reason, detail, shape from read_parquet('${folder}/reject-0.parquet') order by 1`)).toEqual([
    [2, 'record that cannot be read', 'TypeError', 'string'],
    [3, 'value out of range', 'fx.rate', 'string'],
  ]);
});

/** A source that stages one rate a record; for some it stages the rate and then fails, or stages one that no column holds. */
function failingOn(failing: string, overflowing: string): Source {
  const stageRate = (emit: Emit, line: number, rate: string): void =>
    emit('fx', { record_id: BigInt(line), record_line: line, day: '2022-01-01', base_currency: 'USD', quote_currency: 'COP', rate });
  return {
    kind: 'fx_rates_csv',
    parserVersion: 1,
    isSplittable: true,
    open: ({ emit }) => ({
      read: (record, line) => {
        stageRate(emit, line, '4000');
        if (record === failing) throw new TypeError('573001112233 is not a function');
        if (record === overflowing) stageRate(emit, line, '1e99');
        return 1;
      },
      end: () => 0,
    }),
  };
}

/** Lone surrogates become U+FFFD, as wherever text is encoded. */
const clean = (text: string | null): string | null =>
  text === null ? null : Buffer.from(text.replace(/[\u0000-\u001f\u007f]/g, ' ')).toString();
