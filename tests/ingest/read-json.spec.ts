import { expect, test } from '@playwright/test';
import { jsonRecords, parseJsonLines, readJsonLines, readJsonValues } from '../../ingest/read/json';
import { lines, values } from './json-told';
import { pieces } from './staged-rows';

const [a, b, c] = [{ a: 1 }, { b: [1, { x: '}{' }] }, { c: 'ñ "quoted" \\' }];
const [ja, jb, jc] = [a, b, c].map((value) => JSON.stringify(value)) as [string, string, string];

for (const [how, content, expected] of [
  ['one a line', `${ja}\n${jb}\n${jc}`, [1, 2, 3]],
  ['CRLF, blank lines and a byte order mark', `\ufeff${ja}\r\n\r\n  \n${jb}\r\n${jc}\r\n`, [1, 4, 5]],
  ['glued on one line', `${ja}${jb}${jc}`, [1, 1, 1]],
  ['two glued on line 1, one on line 2', `${ja}${jb}\n${jc}`, [1, 1, 2]],
  ['trailing commas', `${ja},\n${jb},\n${jc},`, [1, 2, 3]],
] as const) {
  test(`${how}: 3 values on lines ${expected.join(', ')}, as lines and as values`, async () => {
    const told = [a, b, c].map((value, index) => [expected[index], value]);
    expect(await lines(content)).toEqual(told);
    expect(await values(content)).toEqual(told);
  });
}

for (const [how, content, expected] of [
  ['an array on one line', `[${ja},${jb},${jc}]`, [1, 1, 1]],
  ['an array over lines', `[\n${ja},\n${jb}\n,${jc}\n]\n`, [2, 3, 4]],
  ['pretty-printed values', [a, b, c].map((value) => JSON.stringify(value, null, 2)).join('\n'), [1, 4, 12]],
  ['a pretty-printed array', JSON.stringify([a, b, c], null, 2), [2, 5, 13]],
  ['two arrays', `[${ja}]\n[${jb},\n${jc}]`, [1, 2, 3]],
] as const) {
  test(`${how}: 3 values on lines ${expected.join(', ')}`, async () => {
    expect(await values(content)).toEqual([a, b, c].map((value, index) => [expected[index], value]));
  });
}

test('a broken line among lines is one reject: 2 values, 4 broken lines; read as values, line 3 is part of the broken line 2', async () => {
  const content = `${ja}\n{"a": 1\nnonsense, here\n{"a": "x\n${jb}\n{"a": [1}\n`;
  const told = [
    [1, a],
    [2, '! broken JSON'],
    [3, '! not JSON'],
    [4, '! broken JSON'],
    [5, b],
    [6, '! broken JSON'],
  ];
  expect(await lines(content)).toEqual(told);
  expect(await values(content)).toEqual(told.filter(([line]) => line !== 3));
});

test('a value before the broken end of its line is kept: 1 value, 1 reject on line 1', async () => {
  expect(await lines(`${ja}{"b": \n${jc}`)).toEqual([
    [1, a],
    [1, '! broken JSON'],
    [2, c],
  ]);
});

test('a broken value in a pretty-printed array costs itself only: line 2 and 8 are read, line 5 is rejected', async () => {
  const content = '[\n  {\n    "a": 1\n  },\n  {\n    "a": "cut\n  },\n  {\n    "a": 1\n  }\n]';
  expect(await values(content)).toEqual([
    [2, a],
    [5, '! broken JSON'],
    [8, a],
  ]);
});

test('a file that ends inside a value: 1 value, 1 reject', async () => {
  expect(await values(`${ja}\n{"b": [1, 2`)).toEqual([
    [1, a],
    [2, '! broken JSON'],
  ]);
});

test('JSON nested 100,000 deep is one reject and no overflow, with and without its end; the next line is read', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const objects = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  expect(await lines(`${objects}\n${ja}`)).toEqual([
    [1, '! nested deeper than 500'],
    [2, a],
  ]);
  expect(await values(`${objects}\n${ja}`)).toEqual(await lines(`${objects}\n${ja}`));
  expect(await lines(`{"a":${deep}}\n${ja}`)).toEqual(await lines(`${objects}\n${ja}`));
  expect(await values('{"a":'.repeat(100_000))).toEqual([[1, '! broken JSON']]);
});

test('invalid UTF-8 inside a text is read with a replacement sign; NUL bytes are no JSON', async () => {
  const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n\0\0\0\n'), Buffer.from(ja)]);
  expect(await lines(bytes)).toEqual([
    [1, { a: '\ufffd\ufffd' }],
    [2, '! not JSON'],
    [3, a],
  ]);
});

test('a line of 80 MB is one reject and never held: the lines around it are read', async () => {
  async function* source(): AsyncGenerator<Buffer> {
    yield Buffer.from(`${ja}\n{"b":"`);
    for (let megabyte = 0; megabyte < 80; megabyte++) yield Buffer.alloc(1 << 20, 'x');
    yield Buffer.from(`"}\n${jc}\n`);
  }
  for (const read of [readJsonLines, readJsonValues]) {
    const told: unknown[] = [];
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    await read(
      source(),
      1,
      (value, line) => told.push([line, value]),
      (line, { reason }) => {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        told.push([line, reason]);
      },
    );
    expect(told).toEqual([
      [1, a],
      [2, 'record larger than 64 MB'],
      [3, c],
    ]);
    expect(most).toBeLessThan(160 << 20);
  }
});

test('parts of a file count lines on: the part that begins on line 101 gives line 101, and the next line is 103', () => {
  const told: number[] = [];
  const next = parseJsonLines(
    Buffer.from(`${ja}\n${jb}\n`),
    101,
    (_, line) => told.push(line),
    () => undefined,
  );
  expect([told, next]).toEqual([[101, 102], 103]);
});

test('as a sequence: values and rejects in order', async () => {
  const told: unknown[] = [];
  for await (const one of jsonRecords(pieces(Buffer.from(`${ja}\nx\n${jb}`), 3), 1))
    told.push('value' in one ? one.value : one.reject.reason);
  expect(told).toEqual([a, 'not JSON', b]);
});
