/** Values for gridlines from nought up to at least `high`, at most five of them; of nothing but noughts the base line alone. */
export function ticksUpTo(high: number): readonly number[] {
  if (!(high > 0)) return [0];
  const rough = high / 3;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * size >= rough) ?? 10) * size;
  const count = Math.ceil(high / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** The largest of what is known; 0 where nothing is. */
export const largest = (values: readonly (number | null)[]): number => Math.max(0, ...values.flatMap((value) => value ?? []));

/** Sums over the stacked values of each place. */
export function stackedTotals(stacks: readonly (readonly (number | null)[])[]): readonly number[] {
  const length = Math.max(0, ...stacks.map((values) => values.length));
  return Array.from({ length }, (_, index) => stacks.reduce((sum, values) => sum + (values[index] ?? 0), 0));
}

/** Every how manieth label of an axis can be written without touching the next. */
export const labelStep = (count: number, width: number, labelWidth: number): number =>
  Math.max(1, Math.ceil((count * labelWidth) / Math.max(1, width)));
