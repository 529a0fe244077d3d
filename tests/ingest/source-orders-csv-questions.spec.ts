import { expect, test } from '@playwright/test';
import { stageFile } from './staged-rows';

const bogota = { timezone: 'America/Bogota' };

for (const [what, content, question] of [
  [
    '1.234 alone may be 1 or 1,234',
    'pedido,fecha,valor,moneda\n1,2022-05-10,1.234,COP\n',
    /"\." in the number on line 2 may mark decimals or thousands.*--map decimal=point/,
  ],
  [
    '1,234 alone as well',
    'pedido;fecha;valor;moneda\n1;2022-05-10;1,234;COP\n',
    /"," in the number on line 2 may mark decimals or thousands/,
  ],
  [
    'days and months up to 12',
    'pedido;fecha;valor;moneda\n1;10/05/2022;10,50;COP\n2;01/12/2022;10,50;COP\n',
    /line 2 may have the day or the month first.*--map dates=day_first/,
  ],
  [
    'marks that contradict',
    'pedido;fecha;valor;moneda\n1;2022-05-10;10,50;COP\n2;2022-05-10;10.5;COP\n',
    /decimal point on line 3 and a decimal comma on line 2/,
  ],
  ['no currency', 'order_id,total,created_at\n1,10.00,2022-05-10\n', /no column holds the currency.*--map currency=COP/],
] as const) {
  test(`what a whole file leaves open is asked: ${what}`, async () => {
    await expect(stageFile(content, bogota)).rejects.toThrow(question);
  });
}

test('1.234 beside 12.345.678 is 1,234; beside 0.5 it is 1 and 234 thousandths', async () => {
  const of = async (other: string) =>
    (await stageFile(`pedido,fecha,valor,moneda\n1,2022-05-10,1.234,COP\n2,2022-05-10,${other},COP\n`, bogota)).rows('order')[0]?.total;
  expect(await of('12.345.678')).toBe('1234.00');
  expect(await of('0.5')).toBe('1.234');
});

test('one mapping for many files: where a file has no such column its usual ones hold; a blank cell of a mapped column is blank', async () => {
  const columns = { order: 'Referencia interna', total: 'Neto a pagar', currency: 'MXN' };
  const told = await stageFile('Referencia interna;Fecha;Neto a pagar;Total\nA;2022-05-10;10,50;99,00\nB;2022-05-10;;99,00\n', {
    ...bogota,
    columns,
  });
  expect([told.kind, told.rows('order').map((row) => row.total), told.rejects.map(({ reason }) => reason)]).toEqual([
    'orders_csv',
    ['10.50'],
    ['no total'],
  ]);
  const other = await stageFile('Folio de orden;Fecha;Total;Estado;Estatus\nOC-1;14/03/2022;1.143,00;CDMX;Pagado\n', {
    ...bogota,
    columns,
  });
  expect(other.rows('order').map((row) => [row.total, row.payment_state])).toEqual([['1143.00', 'paid']]);
  const shopify = await stageFile('Name,Financial Status,Total,Created at,Currency\n#1,paid,1.00,2022-05-10 07:00:00 -0500,USD\n', {
    columns: { total: 'Total' },
  });
  expect(shopify.kind).toBe('shopify_orders_csv');
});
