import { expect, test } from '@playwright/test';
import { ordersCsv } from '../../ingest/source/orders-csv';
import { identity, now, stageFile } from './staged-rows';

const bogota = { timezone: 'America/Bogota' };
const noon = Date.parse('2022-05-10T12:00:00Z') / 1000;

test('English headers: one row an order, 3 codes, refund and tax; the person of an international phone', async () => {
  const told = await stageFile(
    'order_id,created_at,total,subtotal,shipping,tax,refunded_amount,currency,payment_status,phone,email,coupon_code\n' +
      'A-1,2022-05-10T12:00:00Z,129.00,100.00,10.00,19.00,30.00,USD,Paid,+57 300 111 2233,ana@example.com,"mayo10, ana; otra"\n' +
      'A-2,2022-05-10T12:00:00Z,20.00,20.00,0.00,0.00,,USD,Voided,,,\n',
  );
  expect([told.kind, told.records, told.rejects]).toEqual(['orders_csv', 2, []]);
  expect(told.rows('order')).toMatchObject([
    {
      record_line: 2,
      order_id: identity.key('order', 'other|A-1'),
      created_at: noon,
      subtotal: '100.00',
      tax: '19.00',
      refunded: '30.00',
      payment_state: 'paid',
      contact_id: identity.contact('573001112233'),
    },
    { payment_state: 'cancelled', contact_id: null },
  ]);
  expect(told.rows('order_coupon')).toHaveLength(3);
});

test('Spanish headers, semicolons, 1.129.000,50 and 10/05/2022 07:00 in Bogotá: day first, as the 31 of the next row shows', async () => {
  const told = await stageFile(
    'Nº de pedido;Fecha del pedido;Estado del pedido;Total del pedido;Costo de envío;Moneda;Teléfono;País;Cupón de descuento\n' +
      '1001;10/05/2022 07:00;Pagado;1.129.000,50;9.000,00;COP;300 111 2233;Colombia;MAYO10\n' +
      '1002;31/05/2022 07:00;Pendiente de pago;50.000,00;0,00;COP;;Colombia;\n' +
      '1003;31/05/2022 07:00;Anulado;50.000,00;0,00;COP;;Colombia;\n',
    bogota,
  );
  expect([told.kind, told.rejects]).toEqual(['orders_csv', []]);
  expect(told.rows('order').map((row) => [row.created_at, row.total, row.shipping, row.payment_state])).toEqual([
    [noon, '1129000.50', '9000.00', 'paid'],
    [Date.parse('2022-05-31T12:00:00Z') / 1000, '50000.00', '0.00', 'pending'],
    [Date.parse('2022-05-31T12:00:00Z') / 1000, '50000.00', '0.00', 'cancelled'],
  ]);
  expect(told.rows('order')[0]?.contact_id).toBe(identity.contact('573001112233'));
});

test('Portuguese headers: lines of one order are one record of 2 items, its total taken once; a bare row goes on with the order above', async () => {
  const told = await stageFile(
    'Número do pedido;Data do pedido;Status do pagamento;Valor total;Desconto;Frete;Moeda;Telefone;SKU;Quantidade;Preço unitário\n' +
      '77;2022-05-10 09:00;Aprovado;97,50;10,00;7,50;BRL;+55 11 98765-4321;S-1;1;50,00\n' +
      '77;2022-05-10 09:00;Aprovado;97,50;10,00;7,50;BRL;+55 11 98765-4321;S-2;2;25,00\n' +
      '78;2022-05-10 09:00;Estornado;20,00;;;BRL;;S-1;1;20,00\n' +
      ';;;;;;;;S-3;1;0,00\n',
    { timezone: 'America/Sao_Paulo' },
  );
  expect([told.records, told.rejects]).toEqual([2, []]);
  expect(told.rows('order').map((row) => [row.total, row.discount, row.payment_state, row.refunded])).toEqual([
    ['97.50', '10.00', 'paid', null],
    ['20.00', null, 'refunded', '20.00'],
  ]);
  expect(told.rows('order_item').map((row) => [row.record_line, row.product_id, row.quantity])).toEqual([
    [2, 'S-1', '1.00'],
    [3, 'S-2', '2.00'],
    [4, 'S-1', '1.00'],
    [5, 'S-3', '1.00'],
  ]);
});

test('a subtotal before discounts shows by the total: 120 − 20 + 15 = 115 is 100 of goods; 100 + 15 = 115 is 100 too', async () => {
  const told = await stageFile(
    'order_id,date,currency,total,subtotal,discount,shipping\n1,2022-05-10T12:00Z,USD,115.00,120.00,20.00,15.00\n2,2022-05-10T12:00Z,USD,115.00,100.00,-20.00,15.00\n',
  );
  expect(told.rows('order').map((row) => [row.subtotal, row.discount])).toEqual([
    ['100.00', '20.00'],
    ['100.00', '20.00'],
  ]);
});

test('any headers by a mapping, the currency of the whole file by its code: 2 orders of 45,900 pesos', async () => {
  const columns = { order: 'Folio', date: 'Momento', total: 'Cuánto', currency: 'COP', phone: 'Contacto 2' };
  const told = await stageFile(
    'Folio,Momento,Cuánto,Contacto 2,otra\nF1,2022-05-10 07:00,45900.00,3001112233,x\nF2,2022-05-10 07:00,45900.00,,x\n',
    { ...bogota, columns },
  );
  expect([told.kind, told.records, told.rejects]).toEqual(['orders_csv', 2, []]);
  expect(told.rows('order').map((row) => [row.total, row.currency])).toEqual([
    ['45900.00', 'COP'],
    ['45900.00', 'COP'],
  ]);
});

test('bad rows are rejects with line and reason: 5 records = 1 accepted + 4 rejected, nothing of their cells is told', async () => {
  const told = await stageFile(
    'pedido;fecha;valor;moneda;telefono\n1;2022-05-10;10,50;COP;\n;2022-05-10;10,50;COP;3001112233\n3;ayer Ana;10,50;COP;\n4;2022-05-10;mucho;COP;\n5;2022-05-10;10,50;pesos;\n',
    bogota,
  );
  expect([told.records, told.rows('order').length]).toEqual([5, 1]);
  expect(told.rejects.map(({ line, reason, detail }) => [line, reason, detail])).toEqual([
    [3, 'no order id', 'the cell that names the order is blank'],
    [4, 'no usable time', 'date'],
    [5, 'bad amount', 'total'],
    [6, 'no currency', 'currency holds no currency code'],
  ]);
  expect(JSON.stringify(told.rejects)).not.toMatch(/Ana|3001112233|mucho/);
});

test('an order told again in another state is another record of one order; told alike it is the same record', async () => {
  const told = await stageFile(
    'order_id,date,status,total,currency,sku\n1,2022-05-10T12:00Z,pending,10.00,USD,a\n1,2022-05-10T12:00Z,paid,10.00,USD,a\n1,2022-05-10T12:00Z,paid,10.00,USD,a\n',
  );
  expect(told.records).toBe(3);
  expect(new Set(told.rows('order').map((row) => row.order_id)).size).toBe(1);
  expect(new Set(told.rows('order').map((row) => row.record_id)).size).toBe(2);
});

test('totals of lines are added, 2 × 5 + 1 × 20 = 30, as 2 equal lines of 10 are 20; those of the order are taken once; others are asked about', async () => {
  const of = async (...rows: readonly string[]) => {
    const lines = rows.map((row) => `1,2022-05-10T12:00Z,USD,${row}\n`);
    const told = await stageFile(`order_id,date,currency,sku,quantity,unit_price,total\n${lines.join('')}`);
    return [...told.rows('order').map((row) => row.total), ...told.rejects.map(({ reason }) => reason)];
  };
  expect(await of('a,2,5.00,10.00', 'b,1,20.00,20.00')).toEqual(['30.00']);
  expect(await of('a,2,5.00,10.00', 'b,1,10.00,10.00')).toEqual(['20.00']);
  expect(await of('a,2,5.00,30.00', 'b,1,20.00,30.00')).toEqual(['30.00']);
  expect(await of('a,2,5.00,30.00', 'b,1,20.00,31.00')).toEqual(['several totals']);
});

test('test orders and a province under Estado: the first is a test, the second no state at all', async () => {
  const told = await stageFile(
    'pedido;fecha;valor;moneda;prueba;estado\n1;2022-05-10;10,50;COP;Sí;Antioquia\n2;2022-05-10;10,50;COP;No;Entregado\n',
    bogota,
  );
  expect(told.rows('order').map((row) => [row.is_test, row.payment_state, row.fulfilment_state])).toEqual([
    [true, null, null],
    [false, 'fulfilled', 'fulfilled'],
  ]);
});

test('an order’s number goes before what other kinds have too: Nº de pedido with value and currency is no exchange rate, accepts_marketing no consent', async () => {
  for (const header of ['Nº de pedido;Fecha;Valor;Moneda', 'order_id;created_at;total;currency;phone;accepts_marketing;campaign'])
    expect((await stageFile(`${header}\n`)).kind).toBe('orders_csv');
});

test('10/05/22 7:00 a. m. and 31/05/2022 12:30 p.m. in Bogotá are 12:00 and 17:30 UTC; 13:00 p.m. is no time', async () => {
  const told = await stageFile(
    'pedido;fecha;valor;moneda\n1;10/05/22 7:00 a. m.;10,50;COP\n2;31/05/2022 12:30 p.m.;10,50;COP\n3;31/05/2022 13:00 p.m.;10,50;COP\n',
    bogota,
  );
  expect(told.rows('order').map((row) => row.created_at)).toEqual([noon, Date.parse('2022-05-31T17:30:00Z') / 1000]);
  expect(told.rejects).toMatchObject([{ line: 4, reason: 'impossible date' }]);
});

test('lines of 100,001 orders, the first going on at the end: 100,002 records, so that memory stays within bounds', () => {
  let staged = 0;
  const emit = (table: string): void => {
    if (table === 'order') staged += 1;
  };
  const options = { optOutKeywords: new Set<string>(), decimal: 'point', asOf: null, timezone: null } as const;
  const reader = ordersCsv.open({ identity, options, now, emit, reject: () => undefined });
  const row = (order: number) => ({ order_id: String(order), date: '2022-05-10T12:00Z', total: '10.00', currency: 'USD', sku: 'a' });
  let records = 0;
  for (let order = 0; order < 100_001; order++) records += reader.read(row(order), order + 2);
  expect([records, staged]).toEqual([1, 1]);
  records += reader.read({ ...row(0), sku: 'b' }, 100_003) + reader.end();
  expect([records, staged]).toEqual([100_002, 100_002]);
});
