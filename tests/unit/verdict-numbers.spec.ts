import { expect, test } from '@playwright/test';
import { verdictNumbers } from '../../app/metrics/verdict-numbers';
import { portsIn } from '../../app/server/annotations';
import type { Answer } from '../../db/ask';

const answer = (totals: Answer['totals'], more: Partial<Answer> = {}): Answer => ({
  ...{ metric: 'roi', generation: 1, rows: [], warnings: [], totals },
  scope: { from: null, to: null, timezone: 'UTC', currency: 'USD' },
  ...more,
});
const span = { from: '2022-01-01', to: '2023-01-01' };
const compared = { from: '2021-01-01', to: '2022-01-01' };
const ports = portsIn([
  { line: '+52', account: 'A2', partner: 'south', validFrom: '2022-03-01 00:00:00' },
  { line: '+57', account: 'A1', partner: 'north', validFrom: null },
  { line: '+57', account: 'A2', partner: 'south', validFrom: '2022-06-14 15:00:00' },
  { line: '+57', account: 'A3', partner: 'south', validFrom: '2022-09-01 00:00:00' },
]);
const money = (earned: number | null, cost: number) =>
  answer({ gross_margin: earned, revenue: 999, cost, roi: earned === null ? null : (earned - cost) / cost, roas: 9, orders: 3 });
const scopeOf = (filters: Readonly<Record<string, readonly string[]>>, hasMargin = true) => ({
  view: { span, comparison: 'year' as const, filters },
  compared,
  facts: { firstDay: '2021-01-01', lastDay: '2022-12-31', hasMargin },
  annotations: ports,
});
const warnings = [
  { code: 'estimate' as const, count: 2, message: '' },
  { code: 'upper_bound' as const, count: 3, message: '' },
];
const answers = {
  roi: answer({ ...money(48, 16).totals, unconverted: { MXN: 500 }, unconverted_cost: {} }),
  roiBefore: money(20, 10),
  spent: answer({ units: 9, unrated_units: 2 }, { warnings }),
  spentBefore: answer({ units: 4, unrated_units: 0 }),
  quality: answer({ days_without_log: 1 }),
  qualityBefore: answer({ days_without_log: 0 }),
  countries: answer(
    {},
    {
      rows: [
        { country: 'CO', gross_margin: 48 },
        { country: 'unknown', gross_margin: 1 },
        { country: 'MX', gross_margin: null },
      ],
    },
  ),
  countriesBefore: answer({}, { rows: [{ country: 'PE', gross_margin: 20 }] }),
};

test('answers of 2022: margin 48 for 16 is 2, 2 of 9 units unrated, 2 + 3 estimated; against 20 for 10, which is 1', () => {
  const { now, before, wanted, basis } = verdictNumbers(answers, scopeOf({}));
  expect(now).toEqual({
    ...{ earned: 48, cost: 16, ratio: 2, orders: 3, units: 9, unratedUnits: 2, estimatedUnits: 5 },
    ...{ unconverted: ['MXN'], unconvertedCost: [], missingDays: 1, isOrderless: false },
  });
  expect(before).toMatchObject({ earned: 20, cost: 10, ratio: 1, units: 4, missingDays: 0 });
  expect([wanted, basis]).toEqual([compared, 'margin']);
});

test('without a margin revenue and ROAS stand for margin and ROI', () => {
  expect(verdictNumbers(answers, scopeOf({}, false))).toMatchObject({ basis: 'revenue', now: { earned: 999, ratio: 9 } });
});

test('a country without orders earned 0, one without an exchange rate is not known, and the unknown one is none', () => {
  expect(verdictNumbers(answers, scopeOf({})).countries).toEqual([
    { country: 'CO', now: 48, before: 0 },
    { country: 'MX', now: null, before: 0 },
    { country: 'PE', now: 0, before: 20 },
  ]);
});

test('a first span is no port; a new account with the same partner is one without a partner; a filter of lines leaves their ports', () => {
  expect(verdictNumbers(answers, scopeOf({})).ports).toEqual([
    { day: '2022-06-14', line: '+57', partner: 'south' },
    { day: '2022-09-01', line: '+57', partner: null },
  ]);
  expect(verdictNumbers(answers, scopeOf({ line: ['+52'] })).ports).toEqual([]);
  expect(verdictNumbers(answers, scopeOf({ line: ['106540352242922'] })).ports).toHaveLength(2);
});
