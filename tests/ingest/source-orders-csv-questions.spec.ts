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
