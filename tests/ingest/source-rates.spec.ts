import { expect, test } from '@playwright/test';
import { countryMarkets } from '../../db/rates/read';
import { knownMarket } from '../../ingest/source/known-market';
import { stageFile } from './staged-rows';

const card = 'effective_from,effective_to,pricing_model,market,country_iso2,category,currency,rate,source_url\n';

test('a rate card of one row a rate: model in lower case, a notification’s category is template', async () => {
  const told = await stageFile(
    `${card}2022-02-01,2023-05-31,CBP_2022,Colombia,CO,business_initiated,USD,0.0100,x\n2021-01-01,,NOTIFICATION,Colombia,CO,notification,USD,0.02,x\n`,
  );
  expect(told.kind).toBe('rate_card_csv');
  expect(told.rows('rate').map(({ record_id: _id, ...row }) => row)).toEqual([
    {
      record_line: 2,
      effective_from: '2022-02-01',
      effective_to: '2023-05-31',
      pricing_model: 'cbp_2022',
      market: 'Colombia',
      country: 'CO',
      category: 'business_initiated',
      currency: 'USD',
      rate: '0.0100',
    },
    {
      record_line: 3,
      effective_from: '2021-01-01',
      effective_to: null,
      pricing_model: 'notification',
      market: 'Colombia',
      country: 'CO',
      category: 'template',
      currency: 'USD',
      rate: '0.02',
    },
  ]);
});

test('Meta’s own card, one column a category: 3 markets × 2 categories less 1 without a price are 5 rates from the day that is told', async () => {
  const told = await stageFile(
    'Market,Currency,Marketing,Utility\nColombia,USD,$0.0125,0.0002\nRest of Latin America,USD,0.0740,0.0113\nOther,USD,0.0604,n/a\n',
    { asOf: '2023-06-01' },
  );
  expect(told.kind).toBe('rate_card_csv');
  expect(told.records).toBe(5);
  expect(told.rows('rate').map((row) => [row.market, row.category, row.rate, row.pricing_model, row.effective_from])).toEqual([
    ['Colombia', 'marketing', '0.0125', 'cbp_2023', '2023-06-01'],
    ['Colombia', 'utility', '0.0002', 'cbp_2023', '2023-06-01'],
    ['Rest of Latin America', 'marketing', '0.0740', 'cbp_2023', '2023-06-01'],
    ['Rest of Latin America', 'utility', '0.0113', 'cbp_2023', '2023-06-01'],
    ['Other', 'marketing', '0.0604', 'cbp_2023', '2023-06-01'],
  ]);
});

test('rates with semicolons and decimal commas, countries by name: 0,0349 in México is 0.0349 in MX', async () => {
  const told = await stageFile('desde;pais;categoria;moneda;tarifa\n2022-02-01;México;business_initiated;USD;0,0349\n');
  expect(told.rows('rate')).toMatchObject([{ country: 'MX', market: null, rate: '0.0349', pricing_model: 'cbp_2022' }]);
});

test('rates that cannot be used are rejected with line and reason: 8 rows, 8 rejects', async () => {
  const told = await stageFile(
    `${card}2022-02-30,,CBP_2022,Colombia,CO,marketing,USD,1.5,x
,,CBP_2022,Colombia,CO,marketing,USD,1.5,x
2022-02-01,,CBP_2022,,,marketing,USD,1.5,x
2022-02-01,,CBP_2022,Colombia,CO,,USD,1.5,x
2022-02-01,,CBP_2022,Colombia,CO,marketing,,1.5,x
2022-02-01,,CBP_2022,Colombia,CO,marketing,USD,-1.5,x
2022-02-01,,CBP_2022,Atlantis,,marketing,USD,1.5,x
2022-02-01,,CBP_2022,,ZZ,marketing,USD,1.5,x
`,
  );
  expect(told.rejects.map((one) => [one.line, one.reason])).toEqual([
    [2, 'impossible date'],
    [3, 'no effective date'],
    [4, 'no market'],
    [5, 'no category'],
    [6, 'no currency'],
    [7, 'negative amount'],
    [8, 'unknown market'],
    [9, 'unknown market'],
  ]);
  expect(told.records).toBe(8);
});

for (const [how, content] of [
  ['long, base and quote', 'date,base_currency,quote_currency,rate\n2022-01-03,USD,COP,3981.16\n2022-01-03,USD,MXN,20.5\n'],
  ['long, from and to', 'day,from,to,value\n2022-01-03,USD,COP,3981.16\n2022-01-03,USD,MXN,20.5\n'],
  ['long, Spanish with commas', 'fecha;base;moneda;tasa\n2022-01-03;USD;COP;3.981,16\n2022-01-03;USD;MXN;20,5\n'],
  ['long, pairs', 'date,pair,rate\n2022-01-03,USD/COP,3981.16\n2022-01-03,USDMXN,20.5\n'],
  ['wide with a base column', 'date,base,COP,MXN\n2022-01-03,USD,3981.16,20.5\n'],
  ['wide, pairs as columns', 'date,usd_cop,usd_mxn\n2022-01-03,3981.16,20.5\n'],
  ['wide, the base is worth 1', 'date,USD,COP,MXN\n2022-01-03,1,3981.16,20.5\n'],
] as const) {
  test(`exchange rates, ${how}: 1 USD is 3981.16 COP and 20.5 MXN`, async () => {
    const told = await stageFile(content);
    expect(told.kind).toBe('fx_rates_csv');
    expect(told.rejects).toEqual([]);
    expect(told.rows('fx').map((row) => [row.day, row.base_currency, row.quote_currency, Number(row.rate)])).toEqual([
      ['2022-01-03', 'USD', 'COP', 3981.16],
      ['2022-01-03', 'USD', 'MXN', 20.5],
    ]);
  });
}

test('dates with the day first: 31/01/2022 settles that 01/02/2022 is 1 February', async () => {
  const told = await stageFile('fecha;usd_cop\n31/01/2022;3.981,16\n01/02/2022;3.950,10\n');
  expect(told.rows('fx').map((row) => [row.day, row.rate])).toEqual([
    ['2022-01-31', '3981.16'],
    ['2022-02-01', '3950.10'],
  ]);
});

test('rates that do not say of which currency they are ask for it', async () => {
  await expect(stageFile('date,currency,rate\n2022-01-03,COP,3981.16\n')).rejects.toThrow(
    'add a column base_currency, or name the columns like usd_cop',
  );
});

test('exchange rates that cannot be used are rejected: bad day, bad code, zero, words', async () => {
  const told = await stageFile(
    'date,base_currency,quote_currency,rate\n2022-02-30,USD,COP,3981.16\n2022-01-03,USD,PESO,1.5\n2022-01-03,USD,COP,0\n2022-01-03,USD,COP,high\n,USD,COP,1.5\n2022-01-03,,COP,1.5\n',
  );
  expect(told.rejects.map((one) => [one.line, one.reason])).toEqual([
    [2, 'impossible date'],
    [3, 'no currency'],
    [4, 'negative amount'],
    [5, 'bad amount'],
    [6, 'no date'],
    [7, 'no base currency'],
  ]);
});

test('every market of Meta’s list and every country under one is known to a rate card', () => {
  const names = countryMarkets().flatMap(({ name, market, prefix }) => (prefix === '' ? [market] : [market, name]));
  expect(names.filter((name) => knownMarket(name) === null)).toEqual([]);
  expect([knownMarket('rest of latin america'), knownMarket('México'), knownMarket('Atlantis')]).toEqual([
    { market: 'Rest of Latin America', country: null },
    { market: 'México', country: 'MX' },
    null,
  ]);
});
