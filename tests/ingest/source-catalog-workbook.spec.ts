import { expect, test } from '@playwright/test';
import { workbook } from '../fixtures/workbook';
import { asOfMay12 as given, products } from './staged-products';

test('a workbook: a title merged over a header in row 3, numbers and texts, formulas worked out or not; the line is the row', async () => {
  const rows = [
    ['Lista de precios', null, null, null],
    [],
    ['Código', 'Producto', 'Precio', 'Existencias'],
    [8806090000000, 'Olla', 12.5, 3],
    ['A-2', 'Sartén &amp; <tapa>', { formula: 'C4*2', value: 25 }, 0],
    [],
    ['A-3', 'Jarra', { formula: 'C4*3' }, 1],
    ['A-4', 'Taza', '1.250,00', true],
  ];
  for (const texts of ['shared', 'inline'] as const) {
    const {
      rows: told,
      brief,
      rejects,
    } = await products(workbook([{ name: 'Hoja', rows, merged: ['A1:D1'] }], texts), { ...given, columns: { currency: 'MXN' } });
    expect(brief).toEqual([
      ['8806090000000', '12.50', 'MXN', null, '3.00', null],
      ['A-2', '25.00', 'MXN', null, '0.00', null],
      ['A-4', '1250.00', 'MXN', 'in_stock', null, null],
    ]);
    expect(told.map(({ title, record_line }) => [title, record_line])).toEqual([
      ['Olla', 4],
      ['Sartén &amp; <tapa>', 5],
      ['Taza', 8],
    ]);
    expect(rejects).toEqual([[7, 'formula', 'price']]);
  }
});

test('a workbook that is cut off or expands 1000 times is refused in one sentence', async () => {
  const whole = workbook([
    {
      name: 'x',
      rows: [
        ['sku', 'name', 'price', 'stock'],
        ['a', 'b', 1, 1],
      ],
    },
  ]);
  await expect(products(whole.subarray(0, whole.length - 200))).rejects.toThrow(
    'the workbook is damaged or cut off before its end; copy or download it again',
  );
  const bomb = workbook([{ name: 'x', rows: [['sku', 'name', 'price', 'stock'], ['a', 'b', 1, 1], ['x'.repeat(40 << 20)]] }], 'inline');
  await expect(products(bomb)).rejects.toThrow('the workbook expands to more than 200 times its size');
});
