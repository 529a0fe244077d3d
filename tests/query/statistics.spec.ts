import { expect, test } from '@playwright/test';
import { detectableDifference } from '../../db/detectable-difference';
import { chiSquareTail, newcombe, sampleRatioP, studentT, twoProportionP, welch, welchDegrees, wilson } from '../../db/statistics';

const rounded = (interval: { readonly low: number; readonly high: number } | null, digits = 4): readonly string[] =>
  interval ? [interval.low.toFixed(digits), interval.high.toFixed(digits)] : [];

/** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
for (const [count, people, low, high] of [
  [81, 263, '0.2553', '0.3662'],
  [15, 148, '0.0624', '0.1605'],
  [0, 20, '0.0000', '0.1611'],
  [1, 29, '0.0061', '0.1718'],
] as const) {
  test(`Wilson, as Newcombe prints it: ${count} of ${people} is ${low} to ${high}`, () => {
    expect(rounded(wilson(count, people))).toEqual([low, high]);
  });
}

/** R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998) 873–890, table II, method 10. */
for (const [count, people, otherCount, otherPeople, low, high] of [
  [56, 70, 48, 80, '0.0524', '0.3339'],
  [9, 10, 3, 10, '0.1705', '0.8090'],
  [6, 7, 2, 7, '0.0582', '0.8062'],
  [5, 56, 0, 29, '-0.0381', '0.1926'],
  [0, 10, 0, 20, '-0.1611', '0.2775'],
  [10, 10, 0, 20, '0.6791', '1.0000'],
  [10, 10, 0, 10, '0.6075', '1.0000'],
] as const) {
  test(`Newcombe's method 10, as he prints it: ${count}/${people} − ${otherCount}/${otherPeople} is ${low} to ${high}`, () => {
    expect(rounded(newcombe(count, people, otherCount, otherPeople))).toEqual([low, high]);
  });
}

/** A. Agresti, An introduction to categorical data analysis, table 2.3: heart attacks with placebo and aspirin, Physicians' Health Study; z = 5.00, chi-square 25.01. */
test('two proportions: 189 of 11,034 against 104 of 11,037 is chi-square 25.01, p = 5.7e-7', () => {
  const p = twoProportionP(189, 11_034, 104, 11_037) ?? 1;
  expect(p).toBeGreaterThan(chiSquareTail(25.02));
  expect(p).toBeLessThan(chiSquareTail(25.005));
});

test('two proportions: nobody in either arm, and everybody in both, are p = 1; an arm of zero has none', () => {
  expect([twoProportionP(0, 10, 0, 20), twoProportionP(10, 10, 20, 20), twoProportionP(1, 10, 0, 0)]).toEqual([1, 1, null]);
});

/** Student, The probable error of a mean, Biometrika 6 (1908): hours of sleep gained with two drugs; R prints the interval in its help of `sleep`. */
test('Welch: mean 0.75 less 2.33 over 10 and 10 people, df 17.776, is −3.3654832 to 0.2054832', () => {
  const sample = (values: readonly number[]) => ({
    people: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value * value, 0),
  });
  const one = sample([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  const other = sample([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
  const degrees = welchDegrees(one, other) ?? 0;
  expect(degrees.toFixed(3)).toBe('17.776');
  expect(rounded(welch(one, other, studentT(degrees)), 6)).toEqual(['-3.365483', '0.205483']);
});

/** R. Kohavi, D. Tang, Y. Xu, Trustworthy online controlled experiments (2020), chapter 21: 821,588 against 815,482 planned alike is p = 1.8 × 10⁻⁶; 600 against 400 is Wikipedia's example, 2.54 × 10⁻¹⁰. */
test('sample ratio: 821,588 and 815,482 planned alike 1.8e-6; 600 and 400 2.54e-10; 80 and 20 planned 0.8 is 1', () => {
  expect(sampleRatioP(821_588, 815_482, 0.5)?.toExponential(1)).toBe('1.8e-6');
  expect(sampleRatioP(600, 400, 0.5)?.toExponential(2)).toBe('2.54e-10');
  expect([sampleRatioP(80, 20, 0.8), sampleRatioP(0, 0, 0.5), sampleRatioP(5, 5, 1)]).toEqual([1, null, null]);
});

/** NIST/SEMATECH e-Handbook of Statistical Methods, tables 1.3.6.7.2 (t, 0.975) and 1.3.6.7.4 (chi-square, one degree of freedom). */
test('the published distributions to a millionth: t of 1, 2, 5, 10, 30, 99; chi-square 3.841 is 0.05, 6.635 is 0.01, 10.828 is 0.001', () => {
  const told = [12.706204736, 4.30265273, 2.570581836, 2.228138852, 2.042272456, 1.984216952];
  for (const [index, degrees] of [1, 2, 5, 10, 30, 99].entries()) expect(studentT(degrees)).toBeCloseTo(told[index] ?? 0, 6);
  expect(chiSquareTail(3.841458820694124)).toBeCloseTo(0.05, 12);
  expect(chiSquareTail(6.634896601021214)).toBeCloseTo(0.01, 12);
  expect(chiSquareTail(10.827566170662733)).toBeCloseTo(0.001, 12);
});

test('smallest difference shown: (1.96 + 0.8416) × √(0.1 × 0.9 × (1/1000 + 1/1000)) = 0.0376', () => {
  expect(detectableDifference(0.1, 1_000, 1_000)?.toFixed(4)).toBe('0.0376');
  expect(detectableDifference(0.1, 0, 10)).toBe(null);
});
