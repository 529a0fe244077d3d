import { expect, test } from '@playwright/test';
import { bucketsOf, comparedSpan, grainOf, isIncomplete, newestCompleteMonth, usualSpan } from '../../app/metrics/span';

const twoYears = { firstDay: '2021-01-01', lastDay: '2022-12-31' };
const year = { from: '2022-01-01', to: '2023-01-01' };

test('without a choice: the calendar year of the newest complete month; data to 20 January 2023 still show 2022', () => {
  expect(usualSpan(twoYears)).toEqual(year);
  expect(usualSpan({ ...twoYears, lastDay: '2023-01-20' })).toEqual(year);
  expect(usualSpan({ ...twoYears, lastDay: '2023-01-31' })).toEqual({ from: '2023-01-01', to: '2024-01-01' });
  expect(newestCompleteMonth({ firstDay: '2022-02-11', lastDay: '2022-02-12' })).toBe('2022-02-01');
});

test('2022 is compared with 2021, month by month; 29 February 2024 with February 2023', () => {
  expect(comparedSpan(year, 'year', twoYears)).toEqual({ from: '2021-01-01', to: '2022-01-01' });
  const leap = { firstDay: '2022-01-01', lastDay: '2024-12-31' };
  expect(comparedSpan({ from: '2024-02-01', to: '2024-03-01' }, 'year', leap)).toEqual({ from: '2023-02-01', to: '2023-03-01' });
});

test('a running year is compared with as many days: data to 15 October 2022 compare 1 January to 15 October', () => {
  const bounds = { ...twoYears, lastDay: '2022-10-15' };
  expect(isIncomplete(year, bounds)).toBe(true);
  expect(comparedSpan(year, 'year', bounds)).toEqual({ from: '2021-01-01', to: '2021-10-16' });
});

test('the previous period: a quarter goes back by three months, ten days by ten days, a running month by the days that passed', () => {
  expect(comparedSpan({ from: '2022-04-01', to: '2022-07-01' }, 'previous', twoYears)).toEqual({ from: '2022-01-01', to: '2022-04-01' });
  expect(comparedSpan({ from: '2022-04-11', to: '2022-04-21' }, 'previous', twoYears)).toEqual({ from: '2022-04-01', to: '2022-04-11' });
  const running = { ...twoYears, lastDay: '2022-12-10' };
  expect(comparedSpan({ from: '2022-12-01', to: '2023-01-01' }, 'previous', running)).toEqual({ from: '2022-11-01', to: '2022-11-11' });
});

test('no comparison where the span compared with begins before the log, or none is wanted', () => {
  expect(comparedSpan({ from: '2021-01-01', to: '2022-01-01' }, 'year', twoYears)).toBeNull();
  expect(comparedSpan(year, 'none', twoYears)).toBeNull();
});

test('buckets: 12 months of a year, 31 days of January, 4 quarters', () => {
  expect(grainOf(year)).toBe('month');
  expect(bucketsOf(year, 'month')).toHaveLength(12);
  expect(bucketsOf({ from: '2022-01-01', to: '2022-02-01' }, 'day')).toHaveLength(31);
  expect(bucketsOf(year, 'quarter')).toEqual(['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4']);
  expect(bucketsOf({ from: '2022-01-15', to: '2022-03-02' }, 'month')).toEqual(['2022-01', '2022-02', '2022-03']);
});
