import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { Generations } from '../../db/warehouse';
import { type Built, built } from './built';
import { log, reaches, says } from './log-builder';
import { shopifyCsv } from './order-builder';

const folder = new URL('../../db/schema/', import.meta.url);

let acme: Built;

test.beforeAll(async () => {
  acme = await built({
    'log.jsonl': log([says('573005550001', 'a', '2022-03-07 12:00'), reaches('573005550001', 'b', '2022-03-07 12:05')]),
    'orders.csv': shopifyCsv([['1', '2022-03-08 12:00', { Phone: '+57 300 555 0001' }]]),
  });
});
test.afterAll(() => acme.close());

/** Every table that db/schema declares. */
async function declared(): Promise<readonly PgTable[]> {
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<Readonly<Record<string, unknown>>>),
  );
  return modules.flatMap((module) => Object.values(module)).filter((value): value is PgTable => is(value, PgTable));
}

/** DuckDB types that a declared type may stand for; a sum of whole numbers comes as HUGEINT or BIGINT. */
const kinds: Readonly<Record<string, RegExp>> = {
  integer: /^(INTEGER|BIGINT|HUGEINT|SMALLINT|U?TINYINT)$/,
  bigint: /^BIGINT$/,
  text: /^VARCHAR$/,
  boolean: /^BOOLEAN$/,
  timestamp: /^TIMESTAMP$/,
  date: /^DATE$/,
  'double precision': /^DOUBLE$/,
  numeric: /^(DECIMAL\(.*\)|DOUBLE)$/,
};

test('every declared table and column is in a built generation, with a type that it can stand for, and not null where it says so', async () => {
  const tables = await declared();
  expect(tables.length).toBeGreaterThan(15);
  const types = await acme.rows("select table_name || '.' || column_name as place, data_type from duckdb_columns() where not internal");
  const found = new Map(types.map(({ place, data_type }) => [String(place), String(data_type)]));
  const filled: string[] = [];
  for (const table of tables) {
    const { name, columns } = getTableConfig(table);
    for (const column of columns) {
      const place = `${name}.${column.name}`;
      const kind = kinds[column.getSQLType().replace(/\(.*/, '')];
      expect(found.get(place) ?? 'no such column', place).toMatch(kind ?? /^$/);
      if (column.notNull) filled.push(`select '${place}' as place from ${name} where ${column.name} is null`);
    }
  }
  expect(await acme.rows(filled.join(' union all ')), 'columns that are never null').toEqual([]);
});

test('every declared table can be selected through the warehouse, hashed ids as bigint', async () => {
  const generations = new Generations(acme.paths);
  await generations.use(async ({ warehouse }) => {
    for (const table of await declared()) {
      const rows: readonly Readonly<Record<string, unknown>>[] = await warehouse.select().from(table).limit(3);
      const ids = getTableConfig(table).columns.filter((column) => column.getSQLType() === 'bigint');
      for (const row of rows) for (const id of ids) expect(['bigint', 'object']).toContain(typeof row[propertyOf(table, id.name)]);
    }
  });
  await generations.close();
});

/** The name under which a declared table gives a column. */
const propertyOf = (table: PgTable, column: string): string =>
  Object.entries(getTableColumns(table)).find(([, declared]) => declared.name === column)?.[0] ?? '';
