import jstat from 'jstat';
import { normal } from './normal';

/** A value with what 95 % confidence leaves possible around it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One arm of a comparison of means: people, and sums over them of a value and of its square. */
export interface Sample {
  readonly people: number;
  readonly sum: number;
  readonly squares: number;
}

const squaredZ = normal.z * normal.z;

/** Wilson's 95 % interval of a share (Wilson 1927; Newcombe, Statistics in Medicine 17, 1998, p. 857, method 3). */
export function wilson(count: number, people: number): Interval | null {
  if (people === 0) return null;
  const spread = normal.z * Math.sqrt(Math.abs(squaredZ + 4 * count * (1 - count / people)));
  const whole = 2 * (people + squaredZ);
  return { low: (2 * count + squaredZ - spread) / whole, high: (2 * count + squaredZ + spread) / whole };
}

/** Newcombe's 95 % interval of the difference of two shares (Statistics in Medicine 17, 1998, p. 873, method 10). */
export function newcombe(count: number, people: number, otherCount: number, otherPeople: number): Interval | null {
  const [one, other] = [wilson(count, people), wilson(otherCount, otherPeople)];
  if (!one || !other) return null;
  const [share, otherShare] = [count / people, otherCount / otherPeople];
  const root = (a: number, b: number): number => Math.sqrt(a * a + b * b);
  return {
    low: share - otherShare - root(share - one.low, other.high - otherShare),
    high: share - otherShare + root(one.high - share, otherShare - other.low),
  };
}

/** Chance of a chi-square of one degree of freedom as large as this one, or larger. */
export const chiSquareTail = (chiSquare: number): number => (chiSquare === 0 ? 1 : jstat.jStat.erfc(Math.sqrt(chiSquare / 2)));

/** Chance of a difference of two shares as large as this one if there were none: two-sided, pooled; 1 where nobody or everybody did it. */
export function twoProportionP(count: number, people: number, otherCount: number, otherPeople: number): number | null {
  if (people === 0 || otherPeople === 0) return null;
  const share = (count + otherCount) / (people + otherPeople);
  const variance = Math.abs(share * (1 - share) * (1 / people + 1 / otherPeople));
  const gap = count / people - otherCount / otherPeople;
  return chiSquareTail(variance === 0 ? 0 : (gap * gap) / variance);
}

/** Chance that arms planned in this share come out as unequal as they did, or more: Pearson's chi-square. */
export function sampleRatioP(people: number, otherPeople: number, plannedShare: number): number | null {
  const expected = (people + otherPeople) * plannedShare;
  const otherExpected = people + otherPeople - expected;
  if (!(expected > 0 && otherExpected > 0)) return null;
  const gap = people - expected;
  return chiSquareTail((gap * gap) / expected + (gap * gap) / otherExpected);
}

/** Variance of a mean: null under two people. */
const meanVariance = ({ people, sum, squares }: Sample): number | null =>
  people < 2 ? null : Math.abs(squares - (sum * sum) / people) / (people - 1) / people;

/** Degrees of freedom of Welch and Satterthwaite; null where they have none. */
export function welchDegrees(one: Sample, other: Sample): number | null {
  const [a, b] = [meanVariance(one), meanVariance(other)];
  if (a === null || b === null || a + b === 0) return null;
  return ((a + b) * (a + b)) / ((a * a) / (one.people - 1) + (b * b) / (other.people - 1));
}

/** The value that 97.5 % of Student's t do not pass. */
export const studentT = (degrees: number): number => jstat.jStat.studentt.inv(0.975, degrees);

/** Welch's 95 % interval of the difference of two means; `t` is Student's for the degrees of freedom. */
export function welch(one: Sample, other: Sample, t: number): Interval | null {
  const [a, b] = [meanVariance(one), meanVariance(other)];
  if (a === null || b === null) return null;
  const gap = one.sum / one.people - other.sum / other.people;
  const spread = t * Math.sqrt(a + b);
  return { low: gap - spread, high: gap + spread };
}
