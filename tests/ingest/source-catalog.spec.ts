import { expect, test } from '@playwright/test';
import { workbook } from '../fixtures/workbook';
import { asOfMay12 as given, may12, products } from './staged-products';

const metaHeader =
  'id,title,description,availability,condition,price,link,image_link,brand,quantity_to_sell_on_facebook,sale_price,sale_price_effective_date';

test("Meta's feed, as in its template: an explanation row, a byte order mark, 10.00 USD in one cell, 75 to sell, a sale from 2020-04-30", async () => {
  const feed = `\ufeff${metaHeader.replace(/[^,]+/g, '# Required | Text')}\r\n${metaHeader}\r\n1234567,Toy Cat,Cute,in stock,new,10.00 USD,l,i,Facebook,75,8.50 USD,2020-04-30T09:30-08:00/2020-05-30T23:59-08:00\r\n`;
  const { rows, brief } = await products(feed);
  expect(brief).toEqual([['1234567', '10.00', 'USD', 'in_stock', '75.00', null]]);
  expect(rows[0]).toMatchObject({
    title: 'Toy Cat',
    brand: 'Facebook',
    sale_price: '8.50',
    as_of_at: null,
    as_of_local: may12,
    record_line: 3,
  });
  expect([rows[0]?.sale_from, rows[0]?.sale_until]).toEqual([Date.UTC(2020, 3, 30, 17, 30) / 1000, Date.UTC(2020, 4, 31, 7, 59) / 1000]);
  expect(await products(feed.replaceAll(',', '\t'))).toEqual({ rows: [{ ...rows[0], record_id: expect.anything() }], brief, rejects: [] });
});

for (const [how, content, expected] of [
  [
    'Spanish',
    'Código;Producto;Precio;Moneda;Existencias\nA-1;Silla;"$ 12.500,50";COP;7\nA-2;Mesa;9.000;COP;0\n',
    [
      ['A-1', '12500.50', 'COP', null, '7.00', null],
      ['A-2', '9000.00', 'COP', null, '0.00', null],
    ],
  ],
  [
    'Portuguese',
    'SKU;Nome;Preço;Disponibilidade\nB1;Copo;R$ 39,90;Esgotado\nB2;Prato;R$ 8,00;Em estoque\n',
    [
      ['B1', '39.90', 'BRL', 'out_of_stock', null, null],
      ['B2', '8.00', 'BRL', 'in_stock', null, null],
    ],
  ],
  ['English', 'sku,name,price,stock,currency\nC1,Cup,3.5,12,usd\n', [['C1', '3.50', 'USD', null, '12.00', null]]],
] as const) {
  test(`a plain list with ${how} headers: ${expected.map((row) => row.slice(0, 3).join(' ')).join(', ')}`, async () => {
    expect(await products(content)).toMatchObject({ brief: expected, rejects: [] });
  });
}

test('other headers by --map product=Ref,stock=Hay,price=Valor neto,currency=COP: 3 of R1 for 1500 COP', async () => {
  const columns = { product: 'Ref', stock: 'Hay', price: 'Valor neto', currency: 'COP' };
  expect(await products('Ref,Hay,Valor neto\nR1,3,1500\n', { ...given, columns })).toMatchObject({
    brief: [['R1', '1500.00', 'COP', null, '3.00', null]],
  });
});

test("Shopify's products: a row a variant, images are none, without SKU the handle and options; draft is out of the shop, continue sells at 0", async () => {
  const header =
    'Handle,Title,Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Image Src,Status';
  const rows = [
    'silla,Silla,Aurora,Muebles,Color,Azul,S-1,shopify,0,deny,10.00,a.jpg,active',
    'silla,,,,,Rojo,,shopify,0,continue,11.00,b.jpg,',
    'silla,,,,,,,,,,,c.jpg,',
    "mesa,Mesa,Aurora,Muebles,Title,Default Title,'0099,shopify,4,deny,20.00,,draft",
  ];
  const { rows: told, brief } = await products(`${header}\n${rows.join('\n')}\n`, { ...given, columns: { currency: 'COP' } });
  expect(brief).toEqual([
    ['S-1', '10.00', 'COP', null, '0.00', null],
    ['silla/Rojo', '11.00', 'COP', 'available_for_order', '0.00', null],
    ['0099', '20.00', 'COP', 'discontinued', '4.00', null],
  ]);
  expect(told.map(({ title, category, group_id }) => [title, category, group_id])).toEqual([
    ['Silla Azul', 'Muebles', 'silla'],
    ['Silla Rojo', 'Muebles', 'silla'],
    ['Mesa', 'Muebles', 'mesa'],
  ]);
});

test('what cannot be used is said by row: twice told, gratis, minus 1, a formula, an id in powers of ten; a stock of -3 is none, and a gap', async () => {
  const list = [
    'sku,name,price,stock',
    'A,a,10,1',
    'A,a,10,1',
    'A,a,11,1',
    'B,b,gratis,1',
    'C,c,-1,1',
    'D,d,=B2*2,1',
    '8.80609E+12,e,5,1',
    ',f,5,1',
    'G,g,5,-3',
    'H,h,,?',
  ];
  const { brief, rejects } = await products(`${list.join('\n')}\n`);
  expect(brief).toEqual([
    ['A', '10.00', null, null, '1.00', 'no currency'],
    ['A', '10.00', null, null, '1.00', 'no currency'],
    ['G', '5.00', null, null, '-3.00', 'negative stock, no currency'],
    ['H', null, null, null, null, 'unknown availability, no price'],
  ]);
  expect(rejects).toEqual([
    [4, 'product told twice', 'another row for the same product and time stands on line 2'],
    [5, 'bad amount', 'price'],
    [6, 'negative amount', 'price'],
    [7, 'formula', 'price'],
    [8, 'damaged product id', 'a spreadsheet has rounded the id; keep the column as text'],
    [9, 'no product id', 'the cell that names the product is blank'],
  ]);
});

test('the day: of each row, where a column tells it, with zone or on the shop’s clock; else of the name or --as-of', async () => {
  const { rows, rejects } = await products(
    'fecha,sku,nombre,existencias\n2022-05-12,A,a,1\n2022-05-13 18:30,A,a,0\n2022-05-14T00:00:00-05:00,A,a,4\n2031-01-01,A,a,4\n,A,a,4\n',
    { asOf: null },
  );
  expect(rows.map(({ as_of_at, as_of_local }) => [as_of_at, as_of_local])).toEqual([
    [null, may12],
    [null, may12 + 86_400 + 66_600],
    [may12 + 2 * 86_400 + 18_000, null],
  ]);
  expect(rejects.map(([line, reason]) => [line, reason])).toEqual([
    [5, 'time in the future'],
    [6, 'no usable time'],
  ]);
  const serial = await products(
    workbook([
      {
        name: 'x',
        rows: [
          ['Fecha', 'SKU', 'Nombre', 'Stock'],
          [44_693, 'A', 'a', 1],
        ],
      },
    ]),
    { asOf: null },
  );
  expect(serial.rows[0]?.as_of_local).toBe(may12);
});
