import type { AnswerRow } from './family';
import { type Fields, fieldValue } from './fields';
import type { Scope } from './scope';
import type { Slice } from './slices';

/** Slices as the contract shows them: dimensions, then the fields that were asked for. */
export const answerRows = (
  slices: readonly Slice[],
  { by, fields: asked }: Pick<Scope, 'by' | 'fields'>,
  fields: Fields,
): readonly AnswerRow[] =>
  slices.map((slice) => ({
    ...Object.fromEntries(by.map((name, index) => [name, slice.keys[index] ?? null])),
    ...fieldValues(slice, asked, fields),
  }));

/** The asked fields of one slice; without a slice nothing was found at all. */
export function fieldValues(slice: Slice, asked: readonly string[], fields: Fields): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    asked.map((name) => {
      const field = fields[name];
      if (!field) throw new RangeError(`there is no field ${name}`);
      return [name, fieldValue(field, slice.sums)];
    }),
  );
}

/** The measures that the asked fields are made of. */
export const needsOf = (asked: readonly string[], fields: Fields): readonly string[] => asked.flatMap((name) => fields[name]?.needs ?? []);
