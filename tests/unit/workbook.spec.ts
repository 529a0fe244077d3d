import { buffer } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { daySerial, type SheetCell } from '../../db/workbook/cell';
import { workbookStream } from '../../db/workbook/workbook';

const options = { title: 'Aurora & Co', madeAt: new Date('2022-12-31T00:00:00Z') };
const row = (...values: SheetCell['value'][]): SheetCell[] => values.map((value) => ({ value }));

async function parts(...given: Parameters<typeof workbookStream>): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(new Uint8Array(await buffer(workbookStream(...given))));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('a cell keeps its type: 1.5 is a number, true a truth, null empty, and 2022-02-28 is day 44,620', async () => {
  const day: SheetCell = { value: daySerial('2022-02-28'), style: { format: 'yyyy-mm-dd' } };
  const files = await parts([{ name: 'a', widths: [10], rows: [[...row(1.5, true, null), day]] }], options);
  expect(files['xl/worksheets/sheet1.xml']).toContain('<row><c><v>1.5</v></c><c t="b"><v>1</v></c><c/><c s="1"><v>44620</v></c></row>');
  expect(files['xl/styles.xml']).toContain('formatCode="yyyy-mm-dd"');
});

test('a text that could run as a formula stays a text, also when its cell is edited', async () => {
  const files = await parts([{ name: 'a', widths: [], rows: [row('=HYPERLINK("x")', '+1', '-1', '@a', 'a=b')] }], options);
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).not.toContain('<f>');
  expect(sheet.match(/s="1" t="inlineStr"/g)).toHaveLength(4);
  expect(sheet).toContain('=HYPERLINK(&quot;x&quot;)');
  expect(files['xl/styles.xml']?.match(/quotePrefix="1"/g)).toHaveLength(1);
});

test('characters that XML cannot hold are left out, and a broken half of a pair is replaced', async () => {
  const files = await parts([{ name: 'a', widths: [], rows: [row('a\u0000\u001fb\ud800c <&> "d"')] }], options);
  expect(files['xl/worksheets/sheet1.xml']).toContain('ab\ufffdc &lt;&amp;&gt; &quot;d&quot;');
});

test('names of sheets are 31 characters, free of signs, and differ: two of one name become "Ventas" and "Ventas 2"', async () => {
  const sheets = ['Ventas', 'ventas', 'a/b:c*?[d]', 'x'.repeat(40)].map((name) => ({ name, widths: [], rows: [] }));
  const files = await parts(sheets, options);
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual(['Ventas', 'ventas 2', 'a b c   d', 'x'.repeat(31)]);
});

test('a sheet goes on in another one under its head: 1 + 5 rows at 3 a sheet make sheets of 2, 2 and 1 rows', async () => {
  async function* rows() {
    yield row('head');
    for (let at = 1; at <= 5; at++) yield row(at);
  }
  const files = await parts([{ name: 'a', widths: [], frozenRows: 1, rows: rows() }], { ...options, sheetRows: 3 });
  const values = [1, 2, 3].map((sheet) => [...(files[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(/<v>(\d+)<\/v>|>(head)</g)]);
  expect(values.map((found) => found.map(([, number, head]) => number ?? head))).toEqual([
    ['head', '1', '2'],
    ['head', '3', '4'],
    ['head', '5'],
  ]);
});

test('the stream fails where the rows do, and a reader that leaves ends the rows', async () => {
  async function* failing() {
    yield row(1);
    throw new Error('the rows broke');
  }
  await expect(buffer(workbookStream([{ name: 'a', widths: [], rows: failing() }], options))).rejects.toThrow('the rows broke');

  let isEnded = false;
  function* endless() {
    try {
      for (let at = 0; ; at++) yield row(at, Math.sin(at));
    } finally {
      isEnded = true;
    }
  }
  const stream = workbookStream([{ name: 'a', widths: [], rows: endless() }], options);
  for await (const _ of stream) break;
  await expect.poll(() => isEnded).toBe(true);
});
