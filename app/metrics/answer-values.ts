import type { Answer } from '../../db/ask';
import type { AnswerRow } from '../../db/family';

/** A field of a row; null where it has no value. */
export function numberIn(row: AnswerRow | undefined, field: string): number | null {
  const value = row?.[field];
  return typeof value === 'number' ? value : null;
}

export function textIn(row: AnswerRow, dimension: string): string | null {
  const value = row[dimension];
  return value === null || value === undefined ? null : String(value);
}

/** A field of the totals; null where it has no value. */
export function totalIn(answer: Answer | null, field: string): number | null {
  const value = answer?.totals[field];
  return typeof value === 'number' ? value : null;
}

/** One value a bucket, in order. A bucket without a row has `empty`; one that the data do not reach has none. */
export function seriesOf(
  answer: Answer | null,
  dimension: string,
  field: string,
  buckets: readonly string[],
  { empty, isReached = () => true }: { readonly empty: number | null; readonly isReached?: (bucket: string) => boolean },
): readonly (number | null)[] {
  const rows = new Map((answer?.rows ?? []).map((row) => [textIn(row, dimension), row]));
  return buckets.map((bucket) => {
    if (!isReached(bucket)) return null;
    const row = rows.get(bucket);
    return row ? numberIn(row, field) : empty;
  });
}

/** How many of something the warnings of an answer tell; 0 where they are silent. */
export const warned = (answer: Answer | null, code: string): number =>
  answer?.warnings.find((warning) => warning.code === code)?.count ?? 0;
