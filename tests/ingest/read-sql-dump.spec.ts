import { expect, test } from '@playwright/test';
import { readSqlDump } from '../../ingest/read/sql-dump';
import { pieces, stageFile } from './staged-rows';
import { messages, text } from './webhook-body';

async function rows(sql: string, size?: number): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  await readSqlDump(
    pieces(Buffer.from(sql), size),
    (row, line) => told.push([line, row]),
    (line, { reason }) => told.push([line, reason]),
  );
  return told;
}

const body = JSON.stringify(messages(text({ text: { body: 'it\'s "ñ"\n(ok); values (1)' } })));
const postgres = `-- a dump; with a comment (1)\nCREATE TABLE log (id int);\nINSERT INTO log (id, payload) VALUES\n(1, '${body.replaceAll("'", "''")}'),\n(2, NULL);\n`;
const mysql = `INSERT INTO \`log\` VALUES (1,'${body.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll("'", "\\'")}',now()),(2,'x',0);\n`;

test('PostgreSQL’s dump: 2 rows by column name on lines 4 and 5, however the bytes arrive', async () => {
  const expected = [
    [4, { id: '1', payload: body }],
    [5, { id: '2', payload: null }],
  ];
  expect(await rows(postgres)).toEqual(expected);
  expect(await rows(postgres, 3)).toEqual(expected);
});

test('MySQL’s dump: 2 rows by place, its escapes undone', async () => {
  expect(await rows(mysql)).toEqual([
    [1, { column_1: '1', column_2: body, column_3: 'now()' }],
    [1, { column_1: '2', column_2: 'x', column_3: '0' }],
  ]);
});

test('a dump that ends inside a row is one reject', async () => {
  expect(await rows("INSERT INTO log VALUES (1,'x'),(2,'y")).toEqual([
    [1, { column_1: '1', column_2: 'x' }],
    [1, 'broken SQL'],
  ]);
});

for (const [name, dump] of [
  ['PostgreSQL', postgres],
  ['MySQL', mysql],
  ['COPY', `COPY log (id, payload) FROM stdin;\n1\t${body.replaceAll('\\', '\\\\')}\n2\t${body.replaceAll('\\', '\\\\')}\n\\.\n`],
] as const) {
  test(`the webhook bodies of a dump by ${name} are read, what is none is rejected`, async () => {
    const told = await stageFile(dump);
    expect(told.kind).toBe('meta_cloud_webhook');
    expect(new Set(told.rows('message').map((row) => row.message_id)).size).toBe(1);
    expect(told.records).toBe(told.rows('message').length + told.rejects.length);
  });
}
