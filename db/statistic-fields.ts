import type { Field, Sums } from './fields';
import { normal } from './normal';
import { newcombe, sampleRatioP, twoProportionP, welch, wilson } from './statistics';

const z = String(normal.z);
const squaredZ = String(normal.z * normal.z);

/** A field over others, null where any of them is or where it cannot be worked out. */
export function made(name: string, parts: readonly Field[], value: (...values: number[]) => number | null, sql: string): Field {
  const values = (sums: Sums): readonly (number | null)[] => parts.map((part) => part.value(sums));
  return {
    name,
    needs: parts.flatMap(({ needs }) => needs),
    value: (sums) => {
      const known = values(sums).filter((part) => part !== null);
      return known.length === parts.length ? value(...known) : null;
    },
    sql,
  };
}

/** Bounds of Wilson's interval of a share, as SQL over two terms. */
export const wilsonSql = (count: string, people: string, sign: '+' | '-'): string =>
  `(2 * (${count}) + ${squaredZ} ${sign} ${z} * sqrt(abs(${squaredZ} + 4 * (${count}) * (1 - (${count}) / nullif(${people}, 0))))) / (2 * ((${people}) + ${squaredZ}))`;

/** A bound of Wilson's 95 % interval of a share; Explain shows what the share divides. */
const shareBound = (count: Field, people: Field, end: 'low' | 'high'): Field => ({
  ...made(
    `${count.name}_${end}`,
    [count, people],
    (part, whole) => wilson(part, whole)?.[end] ?? null,
    wilsonSql(count.sql, people.sql, end === 'low' ? '-' : '+'),
  ),
  ratio: { part: count, whole: people },
});
export const shareLow = (count: Field, people: Field): Field => shareBound(count, people, 'low');
export const shareHigh = (count: Field, people: Field): Field => shareBound(count, people, 'high');

/** A number at each end of an interval of the difference of two shares, Newcombe's method 10. */
export function shareGapBound(count: Field, people: Field, otherCount: Field, otherPeople: Field, end: 'low' | 'high'): Field {
  const [share, otherShare] = [divided(count.sql, people.sql), divided(otherCount.sql, otherPeople.sql)];
  const [sign, otherSign] = end === 'low' ? (['-', '+'] as const) : (['+', '-'] as const);
  const reach = `(${share} - ${wilsonSql(count.sql, people.sql, sign)})`;
  const otherReach = `(${otherShare} - ${wilsonSql(otherCount.sql, otherPeople.sql, otherSign)})`;
  return made(
    `lift_${end}`,
    [count, people, otherCount, otherPeople],
    (one, all, other, others) => newcombe(one, all, other, others)?.[end] ?? null,
    `${share} - ${otherShare} ${sign} sqrt(${reach} * ${reach} + ${otherReach} * ${otherReach})`,
  );
}

/** The two-sided test that two shares are one; no value where an arm has fewer people than `fewest`. */
export function shareGapP(count: Field, people: Field, otherCount: Field, otherPeople: Field, fewest: number): Field {
  const [x, n, y, m] = [count.sql, people.sql, otherCount.sql, otherPeople.sql];
  const pooled = `((${x}) + (${y})) / ((${n}) + (${m}))`;
  const gap = `(${divided(x, n)} - ${divided(y, m)})`;
  const variance = `abs(${pooled} * (1 - ${pooled}) * (1 / (${n}) + 1 / (${m})))`;
  return made(
    'p_value',
    [count, people, otherCount, otherPeople],
    (one, all, other, others) => (Math.min(all, others) < fewest ? null : twoProportionP(one, all, other, others)),
    `case when ${n} >= ${fewest} and ${m} >= ${fewest} then ${tailSql(`coalesce(${gap} * ${gap} / nullif(${variance}, 0), 0)`)} end`,
  );
}

/** Pearson's test that people fell into two arms as planned; `expected` are the people planned for the first arm. */
export function armsP(people: Field, otherPeople: Field, expected: Field): Field {
  const [n, m, e] = [people.sql, otherPeople.sql, expected.sql];
  const gap = `((${n}) - (${e}))`;
  const rest = `((${n}) + (${m}) - (${e}))`;
  return made(
    'sample_ratio_p',
    [people, otherPeople, expected],
    (one, other, planned) => (one + other === 0 ? null : sampleRatioP(one, other, planned / (one + other))),
    `case when ${e} > 0 and ${rest} > 0 then ${tailSql(`${gap} * ${gap} / (${e}) + ${gap} * ${gap} / ${rest}`)} end`,
  );
}

/** Sums over the people of one arm. */
export interface ArmFields {
  readonly people: Field;
  readonly sum: Field;
  readonly squares: Field;
}

/** Welch's interval of the difference of two means, times the people of the first arm; `t` is Student's. */
export function meanGapBound(one: ArmFields, other: ArmFields, t: Field, end: 'low' | 'high'): Field {
  const variance = ({ people, sum, squares }: ArmFields): string =>
    `abs((${squares.sql}) - (${sum.sql}) * (${sum.sql}) / (${people.sql})) / ((${people.sql}) - 1) / (${people.sql})`;
  const gap = `(${divided(one.sum.sql, one.people.sql)} - ${divided(other.sum.sql, other.people.sql)})`;
  const sign = end === 'low' ? '-' : '+';
  return made(
    `incremental_${end}`,
    [one.people, one.sum, one.squares, other.people, other.sum, other.squares, t],
    (people = 0, sum = 0, squares = 0, others = 0, otherSum = 0, otherSquares = 0, student = 0) => {
      const interval = welch({ people, sum, squares }, { people: others, sum: otherSum, squares: otherSquares }, student);
      return interval && people * interval[end];
    },
    `case when ${one.people.sql} >= 2 and ${other.people.sql} >= 2 then (${one.people.sql}) * (${gap} ${sign} (${t.sql}) * sqrt(${variance(one)} + ${variance(other)})) end`,
  );
}

const divided = (part: string, whole: string): string => `(${part}) / nullif(${whole}, 0)`;

/** The tail of a chi-square of one degree of freedom by its series, to the last digits of a double; beyond 80 it is nothing. */
const tailSql = (chiSquare: string): string =>
  `list_transform([(${chiSquare}) / 2], lambda half: case when half = 0 then 1 when half > 40 then 0
    else 1 - list_sum([exp((n + 0.5) * ln(half) - half - lgamma(n + 1.5)) for n in range(140)]) end)[1]`;
