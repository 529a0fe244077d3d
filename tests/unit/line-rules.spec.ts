import { expect, test } from '@playwright/test';
import { lineOfFile, parseLineRules } from '../../ingest/line-rules';

const cases: readonly (readonly [path: string, line: string | null])[] = [
  ['logs/onprem_5511955501277_2021-01.jsonl.gz', '+5511955501277'],
  ['logs/+57 310 555 0142.jsonl', null],
  ['logs/+573105550142.jsonl', '+573105550142'],
  ['logs/57-3105550142.jsonl', null],
  ['logs/export_20220614153000.jsonl', null],
  ['logs/export_202206141530.jsonl', null],
  ['logs/export_2022061415.jsonl', null],
  ['logs/export_1654041600.jsonl', null],
  ['logs/export_1654041600000.jsonl', null],
  ['logs/20220614_15551234567.jsonl', '+15551234567'],
  ['573105550142/march.jsonl', null],
];

for (const [path, line] of cases) {
  test(`${path}: ${line === null ? 'no number in its name' : line}`, () => {
    expect(lineOfFile(path, [])).toBe(line);
  });
}

test('a number in the name goes before a rule, a rule with a pattern before one without', () => {
  const rules = parseLineRules(['+57 300 111 2233', '+573001112244=north/*.jsonl', '573001112255=*.json']);
  expect(lineOfFile('logs/south/a.jsonl', rules)).toBe('+573001112233');
  expect(lineOfFile('logs/north/a.jsonl', rules)).toBe('+573001112244');
  expect(lineOfFile('logs/north/573001119999.jsonl', rules)).toBe('+573001119999');
  expect(lineOfFile('logs/deep/er/a.json', rules)).toBe('+573001112255');
});

test('a rule without a full number is refused', () => {
  expect(() => parseLineRules(['3001'])).toThrow('--line 3001 is not a full number');
});
