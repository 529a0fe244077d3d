import { expect, test } from '@playwright/test';
import { changeOf, changeState, quotientOf, sumOf } from '../../app/metrics/change';
import { feeMatrix } from '../../app/metrics/country-categories';
import { coverageStrip } from '../../app/metrics/coverage-strip';
import { freeTiers } from '../../app/metrics/free-tier';
import { moversOf } from '../../app/metrics/movers';
import type { Answer } from '../../db/ask';
import type { AnswerRow } from '../../db/family';

const answer = (rows: readonly AnswerRow[]): Answer => ({
  ...{ metric: 'charges', generation: 1, totals: {}, warnings: [], rows },
  scope: { from: null, to: null, timezone: 'UTC', currency: 'USD' },
});

test('12 against 10 is +20 %; against nothing or nought there is no change; less than 1 % is none', () => {
  expect(changeOf(12, 10)).toBeCloseTo(0.2);
  expect([changeOf(12, 0), changeOf(12, null), changeOf(null, 10)]).toEqual([null, null, null]);
  expect([changeState(0.2, 'up'), changeState(0.2, 'down'), changeState(0.009, 'up'), changeState(null, 'up')]).toEqual([
    'better',
    'worse',
    'same',
    'none',
  ]);
  expect([quotientOf(1, 0), quotientOf(3, 4), sumOf([null, null]), sumOf([null, 2, 3])]).toEqual([null, 0.75, null, 5]);
});

test('cost changes: 5 more for user-initiated in Brazil, which began, 2 less for notifications in Mexico, which ended', () => {
  const before = answer([{ country: 'MX', category: 'template', meta_fee: 2, partner_fee: 1, fixed_cost: 4 }]);
  const now = answer([{ country: 'BR', category: 'user_initiated', meta_fee: 5, partner_fee: 0, fixed_cost: 4 }]);
  expect(moversOf(now, before, 6)).toEqual([
    { part: 'meta', category: 'user_initiated', country: 'BR', difference: 5, turned: 'began' },
    { part: 'meta', category: 'template', country: 'MX', difference: -2, turned: 'ended' },
    { part: 'partner', category: null, country: 'MX', difference: -1, turned: 'ended' },
  ]);
});

test('fees by country and kind: free where nothing is charged, no value without a rate, the smallest gathered', () => {
  const matrix = feeMatrix(
    answer([
      { country: 'CO', category: 'business_initiated', units: 10, charged_units: 4, meta_fee: 3 },
      { country: 'CO', category: 'referral_conversion', units: 2, charged_units: 0, meta_fee: 0 },
      { country: 'BR', category: 'business_initiated', units: 1, charged_units: 1, meta_fee: null },
      { country: 'PE', category: 'business_initiated', units: 1, charged_units: 1, meta_fee: 1 },
    ]),
    2,
  );
  expect(matrix.rows.map(({ country }) => country)).toEqual(['CO', null]);
  expect(matrix.rows[0]?.cells).toEqual([
    { fee: 3, units: 10, isFree: false },
    { fee: 0, units: 2, isFree: true },
  ]);
  expect(matrix.rows[1]).toMatchObject({ countries: ['BR', 'PE'], total: { fee: 1, units: 2 } });
  expect(matrix.total.total.fee).toBe(4);
});

test('600 and 500 free conversations on 3 and 4 May use up the tier on the 4th; 300 by 10 May of a running month last', () => {
  const day = (local: string, free: number, month = '2022-05') => ({
    day: local,
    billing_month: month,
    account: 'A',
    free_tier: free,
    conversations: free + 1,
  });
  const [full] = freeTiers(answer([day('2022-05-04', 400), day('2022-05-03', 600)]), '2022-12-31');
  expect(full).toMatchObject({ used: 1000, exhaustedOn: '2022-05-04', forecast: null });
  const [running] = freeTiers(answer([day('2022-05-10', 300)]), '2022-05-10');
  expect(running).toMatchObject({ used: 300, exhaustedOn: null, forecast: { day: null } });
  const [fast] = freeTiers(answer([day('2022-05-10', 500)]), '2022-05-10');
  expect(fast?.forecast).toEqual({ day: '2022-05-20' });
  expect(freeTiers(answer([day('2022-01-10', 5, '2022-01')]), '2022-12-31')).toEqual([]);
});

test('a strip of two weeks tells the worst of each: one day missing of any line', () => {
  const days = Array.from({ length: 14 }, (_, index) => ({
    line: '+1',
    day: `2022-05-${String(index + 1).padStart(2, '0')}`,
    state: 'logged',
    messages: 1,
  }));
  const strip = coverageStrip(
    [...days, { line: '+2', day: '2022-05-09', state: 'missing', messages: 0 }],
    { from: '2022-05-01', to: '2022-05-22' },
    3,
  );
  expect(strip.map(({ state, gaps }) => `${state} ${gaps}`)).toEqual(['logged 0', 'missing 1', 'beyond 0']);
});
