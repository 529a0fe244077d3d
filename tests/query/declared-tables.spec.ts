import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { ask } from '../../db/ask';
import { families } from '../../db/families';
import { Generations } from '../../db/warehouse';
import { workspacePaths } from '../../db/workspace';
import { projectFolder } from '../source-files';

/** Wide groups: whole numbers of any width are alike, so are amounts. */
const alike = (type: string): string =>
  type
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/^(tinyint|smallint|integer|bigint|hugeint|utinyint|usmallint|uinteger)$/, 'whole number')
    .replace(/^(decimal|numeric|double|double precision)$/, 'amount')
    .replace(/^(text|varchar)$/, 'text');

let data: string;
let generations: Generations;
test.beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'ventana-'));
  const log = join(data, 'log.jsonl');
  writeFileSync(log, `${JSON.stringify(webhook)}\n`);
  const ingest = spawnSync(process.execPath, ['.ci/launch.mjs', join('ingest', 'run.ts'), 'acme', log], {
    ...{ cwd: projectFolder, encoding: 'utf8' },
    env: { ...process.env, VENTANA_DATA: data },
  });
  expect(ingest.stderr + ingest.stdout).toContain('1 records = 1 accepted');
  generations = new Generations(workspacePaths('acme', data));
});
test.afterAll(async () => {
  await generations.close();
  rmSync(data, { recursive: true });
});

test('every column that db/schema declares is in a generation that ingest built, with its type', async () => {
  const files = readdirSync(new URL('../../db/schema/', import.meta.url)).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map((name) => import(`../../db/schema/${name.slice(0, -3)}`)));
  const tables = modules.flatMap((module) => Object.values(module)).filter((value): value is PgTable => is(value, PgTable));
  const declared = tables.flatMap((table) => {
    const { name, columns } = getTableConfig(table);
    return columns.map((column) => `${name}.${column.name} ${alike(column.getSQLType())}`);
  });
  expect(tables.length).toBeGreaterThan(12);
  const built = await generations.use(({ warehouse }) =>
    warehouse
      .select({ table: sql<string>`table_name`, column: sql<string>`column_name`, type: sql<string>`data_type` })
      .from(sql`information_schema.columns`),
  );
  const there = new Set(built.map(({ table, column, type }) => `${table}.${column} ${alike(type)}`));
  expect(declared.filter((column) => !there.has(column))).toEqual([]);
});

test('every metric answers over a log of one message, cut by each of its dimensions in turn', async () => {
  for (const { metric, dimensions } of families) {
    for (const by of dimensions) {
      const { answer } = await generations.use((generation) => ask(generation, metric, { by: [by] }));
      expect(answer).toMatchObject({ metric, generation: 1 });
    }
  }
  const { answer } = await generations.use((generation) => ask(generation, 'messages', { by: ['direction'], fields: ['messages'] }));
  expect(answer.rows).toEqual([{ direction: 'inbound', messages: 1 }]);
});

const webhook = {
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340398',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '573001112233', phone_number_id: '106540352242922' },
            contacts: [{ profile: { name: 'A' }, wa_id: '573005554433' }],
            messages: [{ from: '573005554433', id: 'wamid.one', timestamp: '1646660400', type: 'text', text: { body: 'hola' } }],
          },
        },
      ],
    },
  ],
};
