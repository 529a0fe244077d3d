import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { valueProblem } from '../../db/dimension-values';
import { AppError } from '../../db/errors';
import { isDay, periods } from '../../db/periods';
import { type Askable, type Parameters, parseScope, printScope } from '../../db/scope';

const askable: Askable = {
  ...{ metric: 'promotions', dimensions: ['month', 'weekday', 'country', 'line', 'origin', 'billing_month'] },
  ...{ fields: ['orders', 'revenue'], options: ['attribution', 'window', 'touch'] },
};
const scope = (parameters: Parameters) => parseScope(parameters, askable);

function refusal(parameters: Parameters): string {
  try {
    scope(parameters);
    return '';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.exitCode).toBe(2);
    return error.message;
  }
}

test('without a word: all days, no cut, every field, no filter', () => {
  expect(scope({})).toEqual({ from: null, to: null, by: [], fields: ['orders', 'revenue'], filters: {}, options: {} });
});

test('by and fields are lists by commas or by repetition, named once; a filter is repeated', () => {
  expect(scope({ by: ['month,country', 'month'], fields: ['revenue'], country: ['CO', 'MX', 'CO'] })).toMatchObject({
    ...{ by: ['month', 'country'], fields: ['revenue'], filters: { country: ['CO', 'MX'] } },
  });
});

test('what is printed is parsed again to the same scope', () => {
  const asked = scope({ from: ['2022-01-01'], to: ['2023-01-01'], by: ['month'], country: ['CO'], weekday: ['1', '7'], window: ['5d'] });
  expect(scope(printScope(asked))).toEqual(asked);
  expect(scope(printScope(scope({})))).toEqual(scope({}));
});

const wrong: readonly (readonly [Parameters, RegExp])[] = [
  [{ by: ['colour'] }, /"colour" is not a dimension of promotions; right ones are month, weekday, country, line, origin, billing_month\.$/],
  [{ fields: ['cost'] }, /"cost" is not a field of promotions; right ones are orders, revenue\.$/],
  [{ colour: ['red'] }, /"colour" is not a filter of promotions; right ones are from, to, by, fields, month/],
  [{ model: ['cbp_2022'] }, /promotions does not follow --model/],
  [{ origin: ['business'] }, /"business" is not a value of origin: right ones are business_initiated, user_initiated/],
  [{ country: ['Colombia'] }, /a country is written in two letters/],
  [{ country: ['co'] }, /a country is written in two letters/],
  [{ country: ['XX'] }, /a country is written in two letters/],
  [{ month: ['2022-13'] }, /a month is written as 2022-03/],
  [{ weekday: ['0'] }, /1 is Monday/],
  [{ billing_month: ['March'] }, /billing_month is written as 2022-03/],
  [{ from: ['2022-02-30'] }, /"2022-02-30" is not a day for from/],
  [{ to: ['01/02/2022'] }, /is not a day for to/],
  [{ from: ['2022-03-01'], to: ['2022-03-01'] }, /The window is empty/],
  [{ from: ['2022-03-02'], to: ['2022-03-01'] }, /The window is empty/],
  [{ from: ['2022-03-01', '2022-03-02'] }, /from was given 2 times/],
  [{ attribution: ['first'] }, /right ones are last_touch, first_touch, linear/],
  [{ window: ['31d'] }, /30 days at most/],
  [{ window: ['0h'] }, /30 days at most/],
  [{ touch: ['promotion'] }, /right ones are delivered, read, clicked/],
];
for (const [parameters, message] of wrong) {
  test(`${JSON.stringify(parameters)} is refused: ${message.source}`, () => {
    expect(refusal(parameters)).toMatch(message);
  });
}

test('a long number that someone typed is not printed back', () => {
  expect(refusal({ by: ['573001112233'] })).toContain('"57…33" is not a dimension');
});

test('a day is one of the calendar: 29 February is of 2020 and 2024, not of 2021 or 1900', () => {
  expect(['2020-02-29', '2024-02-29', '2021-02-29', '1900-02-29', '2022-1-01', ''].map(isDay)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a week is named by its Monday, a quarter by its number, an hour by two digits', () => {
  expect(['2022-03-07', '2022-03-08'].map((value) => valueProblem('week', value) === null)).toEqual([true, false]);
  expect(['2022-Q1', '2022-Q5', '2022-01'].map((value) => valueProblem('quarter', value) === null)).toEqual([true, false, false]);
  expect(['2022-03-07T09', '2022-03-07T24', '2022-03-07T9'].map((value) => valueProblem('hour', value) === null)).toEqual([
    true,
    false,
    false,
  ]);
  expect(['0', '23', '24', '07'].map((value) => valueProblem('hour_of_day', value) === null)).toEqual([true, true, false, false]);
});

test('the first day of a period prints as the period: of 2022-10-01 the month 2022-10, the quarter 2022-Q4, the year 2022', () => {
  expect([periods.month.print('2022-10-01'), periods.quarter.print('2022-10-01'), periods.year.print('2022-10-01')]).toEqual([
    ...['2022-10', '2022-Q4', '2022'],
  ]);
  expect(periods.hour.print('2022-10-01 09:00:00')).toBe('2022-10-01T09');
});

test('any text as any parameter gives a scope or one sentence, never another fault', () => {
  const name = fc.constantFrom(
    'from',
    'to',
    'by',
    'fields',
    'country',
    'month',
    'week',
    'hour',
    'quarter',
    'window',
    'origin',
    '__proto__',
    'x',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.array(fc.string(), { maxLength: 2 })), { maxLength: 3 }), (entries) => {
      const parameters = Object.fromEntries(entries);
      expect(typeof refusal(parameters)).toBe('string');
    }),
  );
});
