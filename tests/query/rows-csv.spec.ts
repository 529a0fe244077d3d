import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type Cell, csvLine } from '../../db/rows-csv';
import { spansOf } from '../../db/rows-stream';

const comma = { separator: ',', decimal: '.', hasMark: false } as const;
const semicolon = { separator: ';', decimal: ',', hasMark: false } as const;

test('a text that a spreadsheet could run is made plain text by an apostrophe; a number stays one, below nought too', () => {
  for (const text of ['=1+1', '+57 … 33', '-1', '@sum', '\t=1', '\r=1']) expect(csvLine([text], comma)).toContain(`'${text}`);
  expect(csvLine([-1.5, 0, null, true, 'a=1', '1-2'], comma)).toBe('-1.5,0,,true,a=1,1-2\r\n');
  expect(csvLine(['=a,b'], comma)).toBe('"\'=a,b"\r\n');
});

test('with semicolons numbers have a decimal comma: 0.019 is 0,019; a small one is written out', () => {
  expect(csvLine([0.019, 'a;b', 'a,b'], semicolon)).toBe('0,019;"a;b";a,b\r\n');
  expect(csvLine([1e-7, 2_000_000], comma)).toBe('0.0000001,2000000\r\n');
});

test('whatever the texts, a reader of CSV gets them back, but for the apostrophe', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '=1', 'a"b;c,d\n', ' ', '\r\n'));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), fc.constantFrom(comma, semicolon), (cells, form) => {
      const [read] = parse(csvLine(cells, form), { delimiter: form.separator, record_delimiter: '\r\n' });
      expect(read).toEqual(cells.map((text) => (/^[=+\-@\t\r]/.test(String(text)) ? `'${text}` : text)));
    }),
  );
});

test('days are read in spans of at most 5 rows, a day of 9 alone: 3 + 1, 9, 1 + 2; every day once', () => {
  const counts = { '2022-02-26': 3, '2022-02-27': 1, '2022-02-28': 9, '2022-03-01': 1, '2022-03-31': 2 };
  const days = Object.entries(counts).map(([day, rows]) => ({ day, rows }));
  expect(spansOf(days, 5)).toEqual([
    { from: '2022-02-26', to: '2022-02-28' },
    { from: '2022-02-28', to: '2022-03-01' },
    { from: '2022-03-01', to: '2022-04-01' },
  ]);
  expect(spansOf([], 5)).toEqual([]);
});
