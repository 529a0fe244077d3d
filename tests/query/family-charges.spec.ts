import { expect, test } from '@playwright/test';
import { type Asker, askLedger, counts, lines } from '../fixtures/answers';

let ledger: Asker;
test.beforeAll(async () => {
  ledger = await askLedger();
});
test.afterAll(() => ledger.close());

const charges = (parameters: Parameters<Asker['ask']>[1]) => ledger.ask('charges', parameters);

test('actual model: 9 units = 6 charged + 3 free; Meta 0.034 + partner 9 × 0.005 + 1.75 + fixed 0.8 = 2.629; tax 0.1 × 0.079', async () => {
  const answer = await charges({});
  expect(answer.totals).toEqual({
    ...{ units: 9, charged_units: 6, free_units: 3, unrated_units: 2 },
    ...{ meta_fee: 0.034, partner_fee: 1.795, fixed_cost: 0.8, tax: 0.0079, cost: 2.629, unconverted: { EUR: 0.5 } },
  });
  expect(counts(answer)).toMatchObject({ unrated: 2, unconverted: 1, estimate: 1, upper_bound: 1 });
});

test('by category: free units have a fee of 0, so that 1 unrated beside 1 free sums to 0', async () => {
  const answer = await charges({ by: ['category'], fields: ['units,free_units,unrated_units,meta_fee'] });
  expect(lines(answer)).toEqual([
    'business_initiated 3 0 0 0.034',
    'referral_conversion 1 1 0 0',
    'template 2 1 1 0',
    'unallocated 0 0 0 0',
    'user_initiated 3 1 1 0',
  ]);
});

test('over only unpriced units Meta fee and cost are null, the partner fee of 0.005 is known', async () => {
  const dora = await charges({ country: ['PE'], fields: ['units,meta_fee,partner_fee,cost'] });
  expect(dora.totals).toEqual({ units: 1, meta_fee: null, partner_fee: 0.005, cost: null, unrated_units: 0, unconverted: { EUR: 0.5 } });
  const ana = await charges({ category: ['template'], hour: ['2022-01-31T15'], fields: ['units,meta_fee,cost'] });
  expect(ana.totals).toMatchObject({ units: 2, meta_fee: 0, cost: 0.01 });
});

test('slices add up: 0.034 + 7 × 0.005 + 0.6 = 0.669 of one line, 1.75 of none, and the unpriced other', async () => {
  const answer = await charges({ by: ['line'], fields: ['units,partner_fee,fixed_cost,cost'] });
  expect(lines(answer)).toEqual(['+525512345678 2 0.01 0.2 –', '+573001112233 7 0.035 0.6 0.669', 'unallocated 0 1.75 0 1.75']);
});

test('by hour of the day 9 units; the costs of days have no hour: 1.75 and 0.8 stand at null, last', async () => {
  const answer = await charges({ by: ['hour_of_day'], fields: ['units,partner_fee,fixed_cost'] });
  expect(lines(answer)).toEqual([
    ...['0 1 0.005 0', '7 1 0.005 0', '8 1 0.005 0', '10 1 0.005 0', '11 1 0.005 0', '13 1 0.005 0', '15 2 0.01 0', '21 1 0.005 0'],
    '– 0 1.75 0.8',
  ]);
});

test('a model is a replay of the whole log: per-message pricing 0.02 + 1.75 + 0.8 = 2.57 by 1 borrowed rate', async () => {
  const answer = await charges({ model: ['pmp_2025'], fields: ['units,meta_fee,cost'] });
  expect(answer.totals).toEqual({ units: 1, meta_fee: 0.02, cost: 2.57, unrated_units: 0, unconverted: {} });
  expect(counts(answer)).toMatchObject({ borrowed_rate: 1 });
});

test('models side by side do not add up: the totals are those of the actual one, else of the first named', async () => {
  const all = await charges({ by: ['model'], fields: ['units,cost'] });
  expect(lines(all)).toEqual(['actual 9 2.629', 'pmp_2025 1 2.57']);
  expect(all.totals).toMatchObject({ units: 9, cost: 2.629 });
  expect(counts(all)).toMatchObject({ alternatives: 5 });
  const two = await charges({ model: ['pmp_2025', 'cbp_2022'], by: ['model'], fields: ['units'] });
  expect(two.totals).toMatchObject({ units: 1 });
  expect(two.warnings.find(({ code }) => code === 'alternatives')?.message).toContain('those of pmp_2025');
});

test('by billing month: 0.129 + 2.075 + 0.215 are priced, March is unrated and April unconverted; 0.21 of theirs is in the 2.629', async () => {
  const answer = await charges({ by: ['billing_month'], fields: ['units,meta_fee,tax,cost'] });
  expect(lines(answer)).toEqual([
    '2022-01 3 0.014 0.0029 0.129',
    '2022-02 3 0.01 0.0025 2.075',
    '2022-03 1 – 0.0005 –',
    '2022-04 1 – 0.0005 –',
    '2022-05 1 0.01 0.0015 0.215',
  ]);
});

test('by country, market, account and partner: 9 units, and none of those that belong to nothing', async () => {
  const cut = async (by: string) => lines(await charges({ by: [by], fields: ['units'] }));
  expect(await cut('country')).toEqual(['CO 5', 'MX 3', 'PE 1', 'unallocated 0']);
  expect(await cut('market')).toEqual(['Colombia 5', 'Mexico 3', 'Peru 1', 'unallocated 0']);
  expect(await cut('account')).toEqual(['A1 7', 'A2 2', 'unallocated 0']);
  expect(await cut('partner')).toEqual(['north 7', 'south 2']);
});
