import { expect, test } from '@playwright/test';
import { recognise } from '../../ingest/recognise';
import { recogniseWorkbook } from '../../ingest/recognise/workbook';
import { workbook, zip } from '../fixtures/workbook';
import { pieces } from './staged-rows';

test('a catalogue in any sheet of a workbook is a catalogue; another workbook and another ZIP say what to do', async () => {
  const header = ['id', 'title', 'price', 'availability'];
  const sheets = [
    { name: 'Portada', rows: [['Lista de precios 2022']] },
    { name: 'Productos', rows: [['# Required | id'], header, ['1', 'Zapato', '10.00 USD', 'in stock']] },
  ];
  for (const texts of ['shared', 'inline'] as const) {
    expect(await recogniseWorkbook(pieces(workbook(sheets, texts)), {})).toEqual({
      kind: 'catalog',
      layout: { format: 'xlsx', sheet: { part: 'xl/worksheets/sheet2.xml', columns: header, headRow: 2 } },
    });
  }
  const reason = async (bytes: Buffer) => (await recogniseWorkbook(pieces(bytes), {})) as { readonly reason?: string };
  const other = workbook([{ name: 'x', rows: [['name', 'colour']] }]);
  expect((await reason(other)).reason).toBe('it is a workbook, but no sheet of it is of a kind that is known');
  expect((await reason(zip([['log.json', ['{}']]]))).reason).toBe('it is a ZIP archive, but no workbook; unpack it and load its files');
  const wix = [{ name: 'x', rows: [['handleId', 'fieldType', 'name', 'price']] }];
  expect((await reason(workbook(wix))).reason).toContain('a product export of Wix');
  expect(recognise(Buffer.from('handleId,fieldType,name,price\na,Product,b,1\n'))).toMatchObject({
    kind: null,
    reason: expect.stringContaining('of Wix'),
  });
});

test('an old or protected Excel file says how to save it', () => {
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  expect(recognise(old)).toEqual({ kind: null, reason: expect.stringContaining('save it as XLSX without password, or as CSV') });
});
