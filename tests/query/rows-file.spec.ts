import { expect, test } from '@playwright/test';
import { rowsBehind } from '../../db/rows';
import type { Parameters } from '../../db/scope';
import { Generations } from '../../db/warehouse';
import { type Built, built } from '../ingest/built';
import { log, reaches, says } from '../ingest/log-builder';

const [ana, beto] = ['573005550101', '573005550102'];
const text = log([
  says(ana, 'a1', '2022-03-07 13:00:00'),
  reaches(ana, 'b1', '2022-03-07 13:05:00'),
  reaches(beto, 'b2', '2022-03-08 13:05:00'),
  says(beto, 'a2', '2022-03-08 14:00:00'),
]);
const lines = text.trim().split('\n');

let acme: Built;
let generations: Generations;
test.beforeAll(async () => {
  acme = await built({ 'ventas-573001112233.jsonl': text }, { settings: { timezone: 'America/Bogota' } });
  generations = new Generations(acme.paths);
});
test.afterAll(async () => {
  await generations.close();
  acme.close();
});

const rows = (metric: string, parameters: Parameters) => generations.use((generation) => rowsBehind(generation, metric, parameters));

async function pageOf(metric: string, parameters: Parameters) {
  const answer = await rows(metric, parameters);
  if (!('page' in answer)) throw new Error('a page was asked for');
  return answer.page;
}

/** The whole file, gathered while its generation is open. */
async function csvOf(metric: string, parameters: Parameters): Promise<string> {
  return generations.use(async (generation) => {
    const answer = await rowsBehind(generation, metric, { ...parameters, format: ['csv'] });
    if (!('csv' in answer)) throw new Error('a file was asked for');
    const pieces: string[] = [];
    for await (const piece of answer.csv) pieces.push(piece);
    return pieces.join('');
  });
}

test('from a conversation to its file and line: 2 conversations, each opened by the message of its line', async () => {
  const { rows: found, count } = await pageOf('conversations', { field: ['conversations'] });
  expect(count).toBe(2);
  expect(found.map(({ origin, contact }) => [origin, contact])).toEqual([
    ['user_initiated', '+57 … 01'],
    ['business_initiated', '+57 … 02'],
  ]);
  for (const [index, id] of ['wamid.b1', 'wamid.b2'].entries()) {
    expect(found[index]?.file).toMatch(/ventas-57…33\.jsonl$/);
    expect(lines[Number(found[index]?.record_line) - 1]).toContain(id);
  }
});

test('from each of the 4 messages to its line', async () => {
  const { rows: found } = await pageOf('messages', { field: ['messages'] });
  expect(found.map(({ record_line }) => /wamid\.\w+/.exec(lines[Number(record_line) - 1] ?? '')?.[0])).toEqual([
    'wamid.a1',
    'wamid.b1',
    'wamid.b2',
    'wamid.a2',
  ]);
});

test('people are one row each, with the line of their first conversation', async () => {
  const { rows: found, of } = await pageOf('conversations', { field: ['contacts'] });
  expect(of).toBe('contacts');
  expect(found.map(({ contact, times }) => [contact, times])).toEqual([
    ['+57 … 01', 1],
    ['+57 … 02', 1],
  ]);
});

test('the file has every row, a mark for spreadsheets where it is asked for, and no number of a customer', async () => {
  const csv = await csvOf('messages', { field: ['messages'], bom: ['true'] });
  expect(csv.startsWith('\ufefflocal_at,direction,')).toBe(true);
  expect(csv.trim().split('\r\n')).toHaveLength(1 + 4);
  const told =
    csv +
    JSON.stringify(await pageOf('conversations', { field: ['conversations'] })) +
    (await csvOf('conversations', { field: ['contacts'] }));
  for (const number of [ana, beto]) {
    expect(told).not.toContain(number.slice(2));
    expect(told).not.toContain(number.slice(-8));
  }
});

test('a reader who leaves ends the query: the generation closes, and others go on', async () => {
  await generations.use(async (generation) => {
    const answer = await rowsBehind(generation, 'messages', { field: ['messages'], format: ['csv'] });
    if (!('csv' in answer)) throw new Error('a file was asked for');
    await answer.csv.next();
    await answer.csv.return(undefined);
    expect(await answer.csv.next()).toMatchObject({ done: true });
  });
  expect((await pageOf('messages', { field: ['messages'] })).count).toBe(4);
});

for (const [what, parameters, words] of [
  ['no field', {}, 'Say which number is meant'],
  ['a field of another metric', { field: ['revenue'] }, 'has no rows'],
  [
    'something not counted',
    { field: ['conversations'], of: ['secrets'] },
    'Rows cannot be listed of "secrets"; right ones of conversations are',
  ],
  ['a dimension that the rows lack', { field: ['conversations'], row: ['template:promo'] }, '"template" is not a dimension'],
  ['a value that is none', { field: ['conversations'], row: ['month:2022-13'] }, 'is not a value of month'],
  ['page 0', { field: ['conversations'], page: ['0'] }, 'page is a whole number from 1'],
  ['a million rows a page', { field: ['conversations'], size: ['1000000'] }, 'size is a whole number from 1 to 500'],
  ['another format', { field: ['conversations'], format: ['xml'] }, 'format is one of json, csv'],
  ['commas for both', { field: ['conversations'], format: ['csv'], decimal: ['comma'] }, 'needs separator=semicolon'],
  ['an unknown filter', { field: ['conversations'], colour: ['red'] }, '"colour" is not a filter'],
] as const) {
  test(`refused with what is right: ${what}`, async () => {
    await expect(rows('conversations', parameters)).rejects.toThrow(words);
  });
}
