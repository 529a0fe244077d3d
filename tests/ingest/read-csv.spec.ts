import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readCsv } from '../../ingest/read/csv';
import { columnNames, encodingOf, readings } from '../../ingest/read/csv-dialect';
import { settleCsv } from '../../ingest/read/csv-settle';
import { fxRatesCsv } from '../../ingest/source/fx-rates-csv';
import { pieces } from './staged-rows';

/** The dialect of a table whose first row is its header. */
function dialectOf(bytes: Buffer) {
  const encoding = encodingOf(bytes);
  const [first] = readings(new TextDecoder(encoding).decode(bytes));
  if (first === undefined) throw new Error('no table');
  return { delimiter: first.delimiter, escape: first.escape, encoding, columns: columnNames(first.rows[0] ?? []), headRows: 1 };
}

async function read(content: string | Buffer, size?: number) {
  const bytes = Buffer.from(content);
  const settled = await settleCsv(pieces(bytes, size), dialectOf(bytes), { ...fxRatesCsv, refusal: () => null });
  if ('question' in settled) throw new Error(settled.question);
  const rows: [number, unknown][] = [];
  await readCsv(
    pieces(bytes, size),
    settled.layout.csv,
    (row, line) => rows.push([line, { ...(row as object) }]),
    (line, { reason }) => rows.push([line, reason]),
  );
  return { rows, settled };
}

for (const [name, delimiter] of [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['bar', '|'],
] as const) {
  test(`a table with ${name}, CRLF and a byte order mark: 2 rows by column name, on lines 2 and 3`, async () => {
    const content = `\ufeffDate${delimiter}Base Currency\r\n2022-01-01${delimiter}USD\r\n2022-01-02${delimiter}EUR\r\n`;
    expect((await read(content)).rows).toEqual([
      [2, { date: '2022-01-01', base_currency: 'USD' }],
      [3, { date: '2022-01-02', base_currency: 'EUR' }],
    ]);
  });
}

test('line breaks inside quotes count: the rows after a cell of three lines begin on lines 5 and 7, the blank line 6 is none', async () => {
  const content = 'a,b\n1,"x\ny\r\nz ""q"""\n2,\n\n3,4\n';
  expect((await read(content)).rows).toEqual([
    [2, { a: '1', b: 'x\ny\r\nz "q"' }],
    [5, { a: '2', b: '' }],
    [7, { a: '3', b: '4' }],
  ]);
});

test('rows of blanks and repeated headers are no records; a row with too many cells is rejected; a short row has what it has', async () => {
  expect((await read('a,b\n1,2\n,\na,b\n3,4,5\n6\n7,8,\n')).rows).toEqual([
    [2, { a: '1', b: '2' }],
    [5, 'more cells than columns'],
    [6, { a: '6' }],
    [7, { a: '7', b: '8' }],
  ]);
});

test('a quote that is never closed: the rows before it are read, and one reject names its line', async () => {
  expect((await read('a,b\n1,2\n3,"4\n5,6\n')).rows).toEqual([
    [2, { a: '1', b: '2' }],
    [3, 'broken CSV'],
  ]);
});

test('Windows-1252 is seen even when its first accent comes after the first megabyte', async () => {
  const content = Buffer.from(`a,b\n${'1,plain\n'.repeat(200_000)}2,Bogotá\n`, 'latin1');
  const dialect = { delimiter: ',', escape: '"', encoding: 'utf-8', columns: ['a', 'b'], headRows: 1 } as const;
  const settled = await settleCsv(pieces(content), dialect, { ...fxRatesCsv, refusal: () => null });
  expect(settled).toMatchObject({ layout: { csv: { encoding: 'windows-1252' } } });
  expect((await read(Buffer.from('a;b\n1;Bogot\xe1 \x80\n', 'latin1'))).rows).toEqual([[2, { a: '1', b: 'Bogotá €' }]]);
  expect((await read('a;b\n1;Bogotá €\n')).rows).toEqual([[2, { a: '1', b: 'Bogotá €' }]]);
});

test('headers become names to bind by: accents, signs and blanks do not matter, repeated ones are counted, blank ones placed', () => {
  expect(columnNames(['Lineitem quantity', ' Día ', 'USD/COP', '', 'día', '__proto__'])).toEqual([
    'lineitem_quantity',
    'dia',
    'usd_cop',
    'column_4',
    'dia_2',
    'proto',
  ]);
});

for (const [rates, delimiter, decimal] of [
  [['3.95', '1,250.10'], ';', 'point'],
  [['3,95', '1.250,10'], ';', 'comma'],
  [['1.250,10'], ';', 'comma'],
  [['1.250.000', '3'], ';', 'comma'],
  [['0,125'], ';', 'comma'],
  [['0.125'], ';', 'point'],
  [['3950.125'], ';', 'point'],
  [['3950', '12'], ';', 'point'],
  [['3.812', '3.815'], ',', 'point'],
  [['1.250', '0,5'], ';', 'comma'],
] as const) {
  test(`rates ${rates.join(' and ')} in a file cut by "${delimiter}" have a decimal ${decimal}`, async () => {
    const content = `date${delimiter}base${delimiter}rate\n${rates.map((rate) => `2022-01-01${delimiter}USD${delimiter}${delimiter === ',' ? `"${rate}"` : rate}\n`).join('')}`;
    expect((await read(content)).settled).toMatchObject({ decimal });
  });
}

for (const [rates, question] of [
  [['1.250', '3.100'], 'the "." in the number on line 2 may mark decimals or thousands, and no other number decides it'],
  [['1,250'], 'the "," in the number on line 2 may mark decimals or thousands'],
  [['3.95', '12', '3,95'], 'numbers have a decimal point on line 2 and a decimal comma on line 4'],
] as const) {
  test(`rates ${rates.join(' and ')} in a file cut by ";" ask: ${question}`, async () => {
    await expect(read(`date;base;rate\n${rates.map((rate) => `2022-01-01;USD;${rate}\n`).join('')}`)).rejects.toThrow(question);
  });
}

for (const [dates, expected] of [
  [['31/01/2022', '01/02/2022'], 'day_first'],
  [['01/31/2022', '02/01/2022'], 'month_first'],
  [['2022-01-31'], 'day_first'],
  [['05/05/2022'], 'day_first'],
] as const) {
  test(`dates ${dates.join(' and ')} are ${expected}`, async () => {
    expect((await read(`date;base;rate\n${dates.map((date) => `${date};USD;1\n`).join('')}`)).settled).toMatchObject({
      dateOrder: expected,
    });
  });
}

test('dates that may have day or month first ask, and so do dates that contradict each other', async () => {
  await expect(read('date;base;rate\n01/02/2022;USD;1\n')).rejects.toThrow('the date on line 2 may have the day or the month first');
  await expect(read('date;base;rate\n31/01/2022;USD;1\n01/31/2022;USD;1\n')).rejects.toThrow(
    'the day first on line 2 and the month first on line 3',
  );
});

test('property: however the bytes arrive, a table gives the same rows', async () => {
  const cell = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('a "b"', 'x\ny', 'ñ, ;', '🙂'));
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (cells, size) => {
      const content = Buffer.from(['first,second', ...cells.map((row) => row.map(quoted).join(','))].join('\n'));
      const dialect = { delimiter: ',', escape: '"', encoding: 'utf-8', columns: ['first', 'second'], headRows: 1 } as const;
      const rowsOf = async (by: number) => {
        const rows: [number, unknown][] = [];
        await readCsv(
          pieces(content, by),
          dialect,
          (row, line) => rows.push([line, row]),
          (line, reject) => rows.push([line, reject]),
        );
        return rows;
      };
      const whole = await rowsOf(1 << 20);
      expect(await rowsOf(size)).toEqual(whole);
      const told = cells.filter((row) => row.some((one) => one.trim() !== '') && row.join() !== 'first,second');
      expect(whole.map(([, row]) => Object.values(row as object))).toEqual(told);
    }),
    { numRuns: 200 },
  );
});
