import { expect, test } from '@playwright/test';
import { type Asker, askLedger, counts, lines } from '../fixtures/answers';
import { ledger as rows } from '../fixtures/ledger';

let ledger: Asker;
test.beforeAll(async () => {
  ledger = await askLedger();
});
test.afterAll(() => ledger.close());

const roi = (parameters: Parameters<Asker['ask']>[1]) => ledger.ask('roi', parameters);

test('all data: 3 orders, 120; cost 2.629; ROAS 120 ÷ 2.629; ROI (48 − 2.629) ÷ 2.629; ÷ 8 a conversation, ÷ 3 an order', async () => {
  const { totals } = await roi({});
  expect(totals).toEqual({
    ...{ orders: 3, revenue: 120, gross_margin: 48, unattributed_orders: 1, unattributed_revenue: 50 },
    ...{ meta_fee: 0.034, partner_fee: 1.795, fixed_cost: 0.8, cost: 2.629 },
    ...{ roas: 120 / 2.629, roi: (48 - 2.629) / 2.629 },
    ...{ roas_band_low: 100 / 2.629, roas_band_high: 170 / 2.629, roi_band_low: 40 / 2.629 - 1, roi_band_high: 68 / 2.629 - 1 },
    ...{ cost_per_conversation: 2.629 / 8, cost_per_order: 2.629 / 3 },
    ...{ unrated_units: 2, unconverted: { MXN: 500 }, unconverted_cost: { EUR: 0.5 } },
  });
});

test('by touch: cart 20, conversation 100, promotion 500 MXN without a rate; costs have no touch and stand in the totals only', async () => {
  const answer = await roi({ by: ['touch'], fields: ['orders,revenue,unattributed_orders,cost,roas'] });
  expect(lines(answer)).toEqual(['cart 1 20 0 – –', 'conversation 1 100 0 – –', 'promotion 1 – 0 – –', '– 0 0 1 – –']);
  expect(answer.totals).toMatchObject({ orders: 3, revenue: 120, unattributed_orders: 1, cost: 2.629, roas: 120 / 2.629 });
  expect(counts(answer)).toMatchObject({ uncovered: 2 });
  expect((await roi({ touch: ['cart'], fields: ['orders,revenue,cost'] })).totals).toMatchObject({ orders: 1, revenue: 20, cost: null });
});

test('by month: 0 orders against 0.129 are a ROI of −1, February 3 orders against 2.18, April a cost without value', async () => {
  const answer = await roi({ by: ['month'], fields: ['orders,revenue,unattributed_orders,cost,roi'] });
  expect(lines(answer)).toEqual([
    '2022-01 0 0 0 0.129 -1',
    `2022-02 3 120 1 2.18 ${(48 - 2.18) / 2.18}`,
    '2022-04 0 0 0 – –',
    '2022-05 0 0 0 0.215 -1',
  ]);
});

test('by line: what nobody earned and what belongs to no line stand at unallocated, so that 1 + 2 + 0 orders are all 3', async () => {
  const answer = await roi({ by: ['line'], fields: ['orders,unattributed_orders,unattributed_revenue,partner_fee'] });
  expect(lines(answer)).toEqual(['+525512345678 1 0 0 0.01', '+573001112233 2 0 0 0.035', 'unallocated 0 1 50 1.75']);
  expect((await roi({ line: ['106540352242922'], fields: ['orders,revenue'] })).totals).toMatchObject({ orders: 2, revenue: 120 });
});

test('by partner and country: Colombia 2 orders at 0.1 + 0.115 + 0.105 + 0.215 + 2 × 0.005 = 0.545; costs of nobody at unallocated', async () => {
  expect(lines(await roi({ by: ['partner'], fields: ['orders'] }))).toEqual(['north 2', 'south 1', 'unallocated 0']);
  expect(lines(await roi({ by: ['country'], fields: ['orders', 'cost'] }))).toEqual([
    'CO 2 0.545',
    'MX 1 0.229',
    'PE 0 –',
    'unallocated 0 1.75',
  ]);
});

test('by hour: the order of 11 February 03:00 UTC is of 22:00 the day before in Bogotá; a cancelled one counts nowhere', async () => {
  const hours = await roi({ by: ['hour'], from: ['2022-02-10'], to: ['2022-02-12'], fields: ['orders,unattributed_orders'] });
  expect(lines(hours)).toEqual(['2022-02-10T13 1 0', '2022-02-10T14 1 0', '2022-02-10T22 0 1']);
});

test('without a gross margin ROI has no value and says so for 3 orders, while ROAS is still 120 ÷ 2.629', async () => {
  const unknown = await askLedger({
    ...rows,
    generation_meta: rows.generation_meta!.filter(({ key }) => key !== 'gross_margin'),
    fact_order: rows.fact_order!.map((order) => ({ ...order, gross_margin: null })),
  });
  const answer = await unknown.ask('roi', { fields: ['gross_margin,roas,roi'] });
  await unknown.close();
  expect(answer.totals).toMatchObject({ gross_margin: null, roas: 120 / 2.629, roi: null });
  expect(counts(answer)).toMatchObject({ no_gross_margin: 3 });
});

test('band over windows: 100 up to 3 days, 120 as chosen and from 5 days, 170 over 30; ROI 40, 48 and 68 of 2.629', async () => {
  const fields = ['roas,roas_band_low,roas_band_high,roi_band_low,roi_band_high'];
  expect((await roi({ fields })).totals).toMatchObject({
    ...{ roas: 120 / 2.629, roas_band_low: 100 / 2.629, roas_band_high: 170 / 2.629 },
    ...{ roi_band_low: 40 / 2.629 - 1, roi_band_high: 68 / 2.629 - 1 },
  });
  const february = await roi({ by: ['month'], fields, from: ['2022-02-01'], to: ['2022-03-01'] });
  expect(lines(february)).toEqual([`2022-02 ${120 / 2.18} ${100 / 2.18} ${170 / 2.18} ${40 / 2.18 - 1} ${68 / 2.18 - 1}`]);
});
