import { expect, test } from '@playwright/test';
import { keptMarkups } from '../../ingest/reconcile/markup';
import { factorSpans, priceSplits } from '../../ingest/reconcile/price-level';
import type { Statement } from '../../ingest/reconcile/statement';

const prices: Readonly<Record<string, number>> = { MX: 0.0349, BR: 0.05, CO: 0.01, PE: 0.0598, AR: 0.0526, CL: 0.0757 };
const units: Readonly<Record<string, number>> = { MX: 1_422, BR: 833, CO: 2_310, PE: 615, AR: 496, CL: 1_984 };
const agreed = 1.075;
const cents = (amount: number): number => Math.round(amount * 100) / 100;
const ownPrice = (key: string): number => (prices[key.split('|')[0] ?? ''] ?? 0) * agreed;

/** An invoice that asks so much for the units of each country. */
const statementOf = (amountOf: (country: string, units: number, price: number) => number): Statement => ({
  ...{ source: 'invoice', account: 'A1', month: '2022-03', monthNumber: 626, scope: ['A1'], placeBy: 'country', hasCategory: true },
  ...{ hasUnits: true, hasCost: true, hasFree: false, currency: 'USD', fees: null, strays: [] },
  cells: Object.entries(units).map(([country, count]) => ({
    ...{
      country,
      market: 'unknown',
      category: 'business_initiated',
      units: count,
      free: 0,
      lines: 1,
      decimals: 2,
      loadId: 1,
      recordLine: 1,
    },
    amount: amountOf(country, count, (prices[country] ?? 0) * agreed),
  })),
});

const splits = (statement: Statement) => {
  const [markup = 0] = keptMarkups([factorSpans(statement, ownPrice)]);
  const splitPrice = priceSplits(statement, ownPrice, markup);
  return Object.fromEntries(statement.cells.map((cell) => [cell.country, splitPrice(cell)]));
};

test('unit prices rounded to four digits are rounding: 1,422 of 0.0349 × 1.075 = 0.0375175 at 0.0375 are 53.33 for 53.3499; with 3 % more they are mark-up and rounding', () => {
  const rounded = (factor: number) => statementOf((_, count, price) => cents(count * Number((price * factor).toFixed(4))));
  const plain = splits(rounded(1));
  expect(plain.MX?.rounding).toBeCloseTo(53.33 - 1_422 * 0.0375175, 6);
  expect(Object.values(plain).map((split) => [split?.markup, split?.rest])).toEqual(Object.keys(units).map(() => [0, 0]));
  const dearer = splits(rounded(1.03));
  expect(dearer.MX?.markup).toBeCloseTo(1_422 * 0.0375175 * 0.03, 6);
  expect(Object.values(dearer).map((split) => split?.rest)).toEqual(Object.keys(units).map(() => 0));
});

test('what stands off the steps, or a whole step off, is no rounding: 4 cents more for Mexico, and 1,984 of Chile at 0.0815 for 0.0814, are left', () => {
  const priced = (price: number): number => Number(price.toFixed(4));
  const told = splits(statementOf((country, count, price) => cents(count * priced(price)) + (country === 'MX' ? 0.04 : 0)));
  expect([told.MX?.rounding, told.BR?.rest]).toEqual([0, 0]);
  expect(told.MX?.rest).toBeCloseTo(53.33 + 0.04 - 1_422 * 0.0375175, 6);
  const dearer = splits(statementOf((country, count, price) => cents(count * (priced(price) + (country === 'CL' ? 0.0001 : 0)))));
  expect(dearer.CL?.rounding).toBe(0);
});
