/** Sums by group, for the truth. */
export type Sums<Dimension extends string, Field extends string> = {
  /** The running sums of a group; a new group starts at zero. */
  readonly of: (...group: readonly string[]) => Record<Field, number>;
  readonly rows: () => readonly (Record<Dimension, string> & Record<Field, number>)[];
};

/** Sums of these fields by these dimensions, rows sorted by dimension. */
export function sumsBy<const Dimension extends string, const Field extends string>(
  dimensions: readonly Dimension[],
  fields: readonly Field[],
): Sums<Dimension, Field> {
  const groups = new Map<string, { readonly group: readonly string[]; readonly sums: Record<Field, number> }>();
  return {
    of(...group) {
      const key = group.join('\t');
      const known = groups.get(key);
      if (known !== undefined) return known.sums;
      const sums = Object.fromEntries(fields.map((field) => [field, 0])) as Record<Field, number>;
      groups.set(key, { group, sums });
      return sums;
    },
    rows: () =>
      [...groups.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { group, sums }]) => ({
          ...(Object.fromEntries(dimensions.map((name, index) => [name, group[index] ?? ''])) as Record<Dimension, string>),
          ...sums,
        })),
  };
}

/** Millionths as a plain decimal text with six digits. */
export function decimal(micro: number): string {
  const whole = Math.round(micro);
  const digits = String(Math.abs(whole)).padStart(7, '0');
  return `${whole < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
