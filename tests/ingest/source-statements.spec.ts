import { expect, test } from '@playwright/test';
import { statementCategory, statementEntry, statementMonth, statementPricing } from '../../ingest/source/statement-words';
import { built } from './built';
import { stageFile } from './staged-rows';

const lines = `select record_line as line, use, entry, account, month, country, category, units, amount, currency from fact_statement_line order by record_line`;

test('months in three languages: 2022-03, 03/2022, marzo de 2022, Mar-22, março 2022; 3 with a column of years; 13/2022 is none', () => {
  const months = ['2022-03', '03/2022', 'marzo de 2022', 'Mar-22', 'março 2022', '202203', 'March 2022'].map((text) =>
    statementMonth(text),
  );
  expect(months).toEqual(Array(7).fill('2022-03'));
  expect([statementMonth('3', '2022'), statementMonth('13/2022'), statementMonth('Total')]).toEqual(['2022-03', null, null]);
});

test('words of categories, prices and other lines in three languages', () => {
  const categories = [
    'Iniciada por el cliente',
    'Iniciada pela empresa',
    'User-Initiated',
    'Utilidad',
    'Autenticação',
    'Marketing',
    'Serviço',
  ];
  expect(categories.map(statementCategory)).toEqual([
    ...['user_initiated', 'business_initiated', 'user_initiated', 'utility', 'authentication', 'marketing', 'service'],
  ]);
  expect(['FREE_TIER', 'Gratuita', 'REGULAR', ''].map(statementPricing)).toEqual(['free_tier', 'free', 'regular', null]);
  expect([['Total a pagar'], ['IVA 19 %'], ['Cuota mensual'], ['Marketing'], ['VAT 16%']].map(statementEntry)).toEqual([
    ...['total', 'tax', 'fee', null, 'tax'],
  ]);
});

test('an invoice in Spanish, its currency in the header: 3 + 2 units counted, a credit note of −1, tax, fee and total told apart; an amount that is no number is rejected', async () => {
  const invoice = [
    'Factura;Período;Cuenta WABA;País;Categoría;Cantidad;Importe (USD)',
    'F-1;03/2022;1001;Colombia;Iniciada por la empresa;3;0,03',
    'F-1;03/2022;1001;MX;Iniciada por el cliente;2;1.000,50',
    'F-1;03/2022;1001;MX;Iniciada por el cliente;1;-0,01',
    'F-1;03/2022;1001;;IVA 19 %;;0,19',
    'F-1;03/2022;1001;;Cuota mensual;;49,00',
    'F-1;03/2022;1001;CO;Iniciada por la empresa;dos;0,02',
    ';;;;Total;;1.049,71',
    '',
  ].join('\n');
  const acme = await built({ 'factura.csv': invoice }, { settings: { timezone: 'UTC', accounts: [{ id: '1001', timezone: 'UTC' }] } });
  const told = { account: '1001', month: '2022-03', currency: 'USD' };
  expect(await acme.rows(lines)).toEqual([
    { line: 2, use: 'counted', entry: 'unit', ...told, country: 'CO', category: 'business_initiated', units: 3, amount: 0.03 },
    { line: 3, use: 'counted', entry: 'unit', ...told, country: 'MX', category: 'user_initiated', units: 2, amount: 1000.5 },
    { line: 4, use: 'counted', entry: 'unit', ...told, country: 'MX', category: 'user_initiated', units: -1, amount: -0.01 },
    { line: 5, use: 'tax', entry: 'tax', ...told, country: null, category: null, units: null, amount: 0.19 },
    { line: 6, use: 'fee', entry: 'fee', ...told, country: null, category: null, units: null, amount: 49 },
    {
      line: 8,
      use: 'summary',
      entry: 'total',
      account: '1001',
      month: '2022-03',
      country: null,
      category: null,
      units: null,
      amount: 1049.71,
      currency: 'USD',
    },
  ]);
  const answer = await acme.ask('reconciliation', { by: ['category'] });
  expect(answer.warnings.map(({ code, count }) => [code, count])).toEqual(
    expect.arrayContaining([
      ['tax_lines', 1],
      ['credit_lines', 1],
    ]),
  );
  expect(answer.totals).toMatchObject({ ours: 0, theirs: 4 });
  acme.close();
});

test('an invoice whose total stands below the kind of charge, and one that only its date of issue dates: 3 units each, the month of the second given', async () => {
  const first = await stageFile(
    'Invoice No;Billing Period;Country;Conversation Type;Billing Type;Conversations;Amount (USD)\nI-7;2022-03;CO;Business-Initiated;Paid;3;0.03\n;;;;Grand total;;0.03\n',
  );
  expect([first.kind, first.rejects]).toEqual(['partner_invoice_csv', []]);
  expect(first.rows('statement_line')).toMatchObject([{ entry: 'unit', units: '3' }, { entry: 'total' }]);
  const second = 'Invoice Date,Country,Category,Conversations,Total (USD)\n04/13/2022,Colombia,Business Initiated,3,0.03\n';
  expect((await stageFile(second, { columns: { month: '2022-03' } })).rows('statement_line')).toMatchObject([
    { entry: 'unit', month: '2022-03', units: '3', issued_on: '2022-04-13' },
  ]);
});

test('two invoices of months without a conversation, each 0.00 of tax and the same total of 0.00: 2 + 2 records, no duplicates', async () => {
  const empty = (month: string) =>
    `invoice,month,category,quantity,amount,currency\nI-${month},${month},VAT 16%,,0.00,USD\n,,Total,,0.00,USD\n`;
  const acme = await built({ 'july.csv': empty('2022-07'), 'august.csv': empty('2022-08') });
  expect(await acme.rows(`select month, use from fact_statement_line order by all`)).toEqual([
    { month: '2022-07', use: 'summary' },
    { month: '2022-07', use: 'tax' },
    { month: '2022-08', use: 'summary' },
    { month: '2022-08', use: 'tax' },
  ]);
  acme.close();
});

test('what an invoice leaves open is asked: 1.234 may be decimals or thousands; without a month or a currency it says which option names it', async () => {
  const reason = async (text: string) => {
    const acme = await built({ 'log.csv': text });
    const [row] = (await acme.load({ 'again.csv': text })).files;
    acme.close();
    return row?.reason ?? '';
  };
  expect(await reason('month,country,category,quantity,amount,currency\n2022-03,CO,marketing,1,"1.234",USD\n')).toContain('--map decimal=');
  expect(await reason('invoice_number,country,category,quantity,amount,currency\nF-1,CO,marketing,1,1.20,USD\n')).toContain('--map month=');
  expect(await reason('month,country,category,quantity,amount\n2022-03,CO,marketing,1,1.20\n')).toContain('--map currency=');
});

test('analytics wrapped or bare, cost or none, half-hours to months: the month is that of the account’s zone, told again it counts once', async () => {
  const at = (text: string) => Date.parse(`${text}Z`) / 1000;
  const point = { country: 'CO', conversation_direction: 'BUSINESS_INITIATED', conversation_type: 'REGULAR' };
  const daily = {
    id: '1001',
    conversation_analytics: {
      data: [
        {
          data_points: [
            { start: at('2022-03-01T05:00'), end: at('2022-03-02T05:00'), conversation: 4, cost: 0.04, ...point },
            { start: at('2022-03-31T05:00'), end: at('2022-04-01T05:00'), conversation: 5, ...point },
            { start: at('2022-03-31T05:00'), end: at('2022-04-01T05:00'), conversation: 7, ...point, conversation_type: 'FREE_TIER' },
          ],
        },
      ],
    },
  };
  const bare = {
    data: [{ data_points: [{ start: at('2022-03-01T05:00'), end: at('2022-04-01T05:00'), conversation: 16, country: 'CO' }] }],
  };
  const acme = await built(
    { 'daily.json': JSON.stringify(daily), 'monthly.json': JSON.stringify(bare) },
    { settings: { timezone: 'America/Bogota', accounts: [{ id: '1001', timezone: 'America/Bogota' }] } },
  );
  const rows = await acme.rows('select use, month, sum(units) as units from fact_statement_line group by all order by all');
  expect(rows).toEqual([
    { use: 'counted', month: '2022-03', units: 9 },
    { use: 'free', month: '2022-03', units: 7 },
    { use: 'other_cut', month: '2022-03', units: 16 },
  ]);
  expect((await acme.ask('reconciliation')).totals).toMatchObject({ ours: 0, theirs: 9, difference: 9 });
  expect((await acme.ask('reconciliation', { by: ['reason'] })).rows).toMatchObject([
    { reason: 'agreed', ours: 0, theirs: 0 },
    { reason: 'missing_logs', difference: 9 },
  ]);
  acme.close();
});
