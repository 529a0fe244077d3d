import type { Field, Sums } from './fields';
import { normal, wilson } from './statistics';

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
