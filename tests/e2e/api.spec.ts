import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { workspacePaths } from '../../db/workspace';
import { test } from './served-app';

test('conversations of 2022 by origin, as the contract prints them: 8 in all; the same question again is not sent again', async ({
  request,
}) => {
  const address = '/api/acme/metrics/conversations?from=2022-01-01&to=2023-01-01&by=origin&fields=conversations';
  const answer = await request.get(address);
  expect(await answer.json()).toMatchObject({
    metric: 'conversations',
    scope: { from: '2022-01-01', to: '2023-01-01', timezone: 'America/Bogota', currency: 'USD' },
    generation: 1,
    totals: { conversations: 8 },
  });
  const etag = answer.headers().etag ?? '';
  expect((await request.get(address, { headers: { 'If-None-Match': etag } })).status()).toBe(304);
  const other = await request.get(`${address}&country=CO`, { headers: { 'If-None-Match': etag } });
  expect(other.status()).toBe(200);
});

test('the tag of an answer stands for the generation that it came from, also while a newer one is published but not yet served', async ({
  request,
  app,
}) => {
  const paths = workspacePaths('tagged', app.data);
  mkdirSync(paths.generations, { recursive: true });
  for (const id of [1, 2]) copyFileSync(join(app.paths.generations, '1.duckdb'), join(paths.generations, `${id}.duckdb`));
  writeFileSync(paths.current, '{"generation": 1}');
  const address = '/api/tagged/metrics/conversations?fields=conversations';
  const asked = async (): Promise<readonly [number, string]> => {
    const answer = await request.get(address);
    return [(await answer.json()).generation, answer.headers().etag ?? 'none'];
  };
  const [, first] = await asked();
  writeFileSync(paths.current, '{"generation": 2}');
  const told = [await asked()];
  while (told.at(-1)?.[0] !== 2) told.push(await asked());
  const tagsOf = (generation: number) => told.flatMap(([id, tag]) => (id === generation && tag !== 'none' ? [tag] : []));
  expect(tagsOf(2).filter((tag) => [first, ...tagsOf(1)].includes(tag))).toEqual([]);
  expect((await request.get(address, { headers: { 'If-None-Match': first } })).status()).toBe(200);
  rmSync(paths.folder, { recursive: true });
});

const refusals: readonly (readonly [string, string, number, string])[] = [
  ['an unknown workspace', '/api/nobody/metrics/roi', 404, 'not_found'],
  ['a path trick', '/api/..%2F..%2Fetc/metrics/roi', 404, 'not_found'],
  ['an unknown metric', '/api/acme/metrics/nonsense', 404, 'not_found'],
  ['an unknown dimension', '/api/acme/metrics/roi?by=moon', 400, 'bad_request'],
  ['an impossible day', '/api/acme/metrics/roi?from=2022-02-30', 400, 'bad_request'],
  ['an empty period', '/api/acme/metrics/roi?from=2022-03-01&to=2022-03-01', 400, 'bad_request'],
  ['a filter that a metric cannot honour', '/api/acme/metrics/roi?origin=service', 400, 'bad_request'],
  ['10,000 filter values', `/api/acme/metrics/roi?${'country=CO&'.repeat(10_000)}`, 400, 'bad_request'],
];
for (const [what, address, status, code] of refusals) {
  test(`${what} is refused as JSON, with ${status} and ${code}`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(status);
    const { error } = await answer.json();
    expect(error).toMatchObject({ code });
    expect(error.message).not.toMatch(/\bat .*\.ts|node_modules/);
  });
}

test('the OpenAPI document names every metric there is, with its dimensions and fields', async ({ request }) => {
  const { openapi, paths } = await (await request.get('/api/openapi.json')).json();
  expect(openapi).toBe('3.1.0');
  for (const metric of ['conversations', 'messages', 'charges', 'roi', 'data_quality']) {
    const path = paths[`/api/{workspace}/metrics/${metric}`];
    expect(path.get.parameters.map(({ name }: { name: string }) => name)).toContain('by');
    expect((await request.get(`/api/acme/metrics/${metric}`)).status()).toBe(200);
  }
});

test('explain gives the number, the SQL that gives it alone, and its rows with file and line: 3 attributed orders', async ({ request }) => {
  const scope = 'from=2022-01-01&to=2023-01-01&field=orders';
  const { value, statement, rows } = await (await request.get(`/api/acme/explain/roi?${scope}`)).json();
  expect(value).toBe(3);
  expect(statement.sql).toContain('rollup_order_day');
  expect(statement.params).toEqual(['2022-01-01', '2023-01-01']);
  expect(rows).toEqual(['orders']);
  const page = await (await request.get(`/api/acme/rows/roi?${scope}`)).json();
  expect(page.count).toBe(3);
  expect(page.columns.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['contact', 'file', 'record_line']));
  const csv = await request.get(`/api/acme/rows/roi?${scope}&format=csv&separator=semicolon&decimal=comma`);
  expect(csv.headers()['content-disposition']).toContain('acme-roi-rows.csv');
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(4);
});

test('health tells each workspace and its generation', async ({ request }) => {
  expect(await (await request.get('/api/health')).json()).toMatchObject({ status: 'ok', workspaces: [{ name: 'acme' }] });
});
