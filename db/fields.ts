import { ratio } from './measures';
import type { Slice } from './slices';

export type Sums = Slice['sums'];

/**
 * How a field of the contract is made of measures: `value` in JavaScript, `sql` the same over columns named as the measures. `value` is only
 * asked where every needed measure could be measured.
 */
export interface Field {
  /** What Explain calls it where it stands in a ratio. */
  readonly name: string;
  readonly needs: readonly string[];
  readonly value: (sums: Sums) => number | null;
  readonly sql: string;
  /** What a ratio divides, and by what. */
  readonly ratio?: { readonly part: Field; readonly whole: Field };
  readonly difference?: { readonly from: Field; readonly less: Field };
}

export type Fields = Readonly<Record<string, Field>>;

/** Something that sums can be, in JavaScript and in SQL. */
export interface Claim {
  readonly needs: readonly string[];
  readonly holds: (sums: Sums) => boolean;
  readonly sql: string;
}

const column = (measure: string): string => `cast("${measure}" as double)`;

/** Over nothing it is 0. */
export const counted = (measure: string): Field => ({
  name: measure,
  needs: [measure],
  value: (sums) => sums[measure] ?? 0,
  sql: `coalesce(${column(measure)}, 0)`,
});

/** Over nothing it has no value. */
export const measured = (measure: string): Field => ({
  name: measure,
  needs: [measure],
  value: (sums) => sums[measure] ?? null,
  sql: column(measure),
});

export const unknown = (measure: string): Field => ({ name: measure, needs: [measure], value: () => null, sql: 'null' });

export const quotient = (part: Field, whole: Field): Field => ({
  name: `${part.name}_per_${whole.name}`,
  needs: [...part.needs, ...whole.needs],
  value: (sums) => ratio(part.value(sums), whole.value(sums)),
  sql: `(${part.sql}) / nullif(${whole.sql}, 0)`,
  ratio: { part, whole },
});

/** Null where either is. */
export function difference(from: Field, less: Field): Field {
  const value = (sums: Sums) => {
    const [one, other] = [from.value(sums), less.value(sums)];
    return one === null || other === null ? null : one - other;
  };
  const name = `${from.name}_less_${less.name}`;
  return { name, needs: [...from.needs, ...less.needs], value, sql: `(${from.sql}) - (${less.sql})`, difference: { from, less } };
}

/** The same field, but without value where a claim holds. */
export const unless = (claim: Claim, field: Field): Field => ({
  ...field,
  needs: [...field.needs, ...claim.needs],
  value: (sums) => (claim.holds(sums) ? null : field.value(sums)),
  sql: `case when ${claim.sql} then null else ${field.sql} end`,
});

/** The value of a field; null as well where the tables cannot be cut that way. */
export const fieldValue = (field: Field, sums: Sums): number | null =>
  field.needs.every((name) => sums[name] !== undefined) ? field.value(sums) : null;
