/**
 * What days without log could hold of one cell, judged by comparable days: the charged units that such a period brings on average, how many periods
 * tell that, and the fullest of them.
 */
export type GapUnits = { readonly mean: number; readonly periods: number; readonly most: number };

/** What the days without log could hold, by cell of a statement; a cell that is not there held nothing on any comparable day. */
export type Expected = ReadonlyMap<string, GapUnits>;

/** Charged units of a cell in each comparable period. */
export const gapUnitsOf = (periods: readonly number[]): GapUnits => ({
  mean: periods.reduce((sum, units) => sum + units, 0) / Math.max(1, periods.length),
  periods: periods.length,
  most: Math.max(0, ...periods),
});

/** A period has a quarter more or less than another of the same mean, since people come in campaigns. */
const unsteadiness = 0.06;

/**
 * Bits of so many units in the days without log: people come at random, at a rate that few periods tell roughly, which makes the count negative
 * binomial. Infinite below nothing.
 */
export function gapBits(units: number, { mean, periods }: GapUnits): number {
  if (units < 0) return Number.POSITIVE_INFINITY;
  const shape = 1 / (1 / (periods * mean + 0.5) + unsteadiness);
  const rate = mean + 0.5 / Math.max(1, periods);
  let bits = -shape * Math.log2(shape / (shape + rate));
  for (let index = 0; index < units; index++) bits -= Math.log2(((shape + index) / (index + 1)) * (rate / (shape + rate)));
  return bits;
}

/**
 * What of a difference the days without log explain: all of it up to what the fullest comparable period held. What is above that holds something else,
 * so the days count with what is usual of them, and the rest stays open.
 */
export function missingUnits(left: number, gap: GapUnits | undefined): number {
  if (gap === undefined || left <= 0) return 0;
  return left <= Math.ceil(gap.most - 1e-9) ? left : Math.round(gap.mean);
}
