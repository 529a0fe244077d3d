import { ratio } from './measures';
import type { Slice } from './slices';

export type Sums = Slice['sums'];

/** How a field of the contract is made of measures. `value` is only asked where every needed measure could be measured. */
export interface Field {
  readonly needs: readonly string[];
  readonly value: (sums: Sums) => number | null;
}

export type Fields = Readonly<Record<string, Field>>;

/** Over nothing it is 0. */
export const counted = (measure: string): Field => ({ needs: [measure], value: (sums) => sums[measure] ?? 0 });

/** Over nothing it has no value. */
export const measured = (measure: string): Field => ({ needs: [measure], value: (sums) => sums[measure] ?? null });

export const quotient = (part: Field, whole: Field): Field => ({
  needs: [...part.needs, ...whole.needs],
  value: (sums) => ratio(part.value(sums), whole.value(sums)),
});

/** The same field, but without value where `isUnknown` holds. */
export const unless = (isUnknown: (sums: Sums) => boolean, needs: readonly string[], field: Field): Field => ({
  needs: [...field.needs, ...needs],
  value: (sums) => (isUnknown(sums) ? null : field.value(sums)),
});

/** The value of a field; null as well where the tables cannot be cut that way. */
export const fieldValue = (field: Field, sums: Sums): number | null =>
  field.needs.every((name) => sums[name] !== undefined) ? field.value(sums) : null;
