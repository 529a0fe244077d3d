/**
 * What days without log could hold of one cell. `told`: units that Meta's analytics tell of those of them that they tell of, as far as comparable days
 * bear them. Of the others comparable days give an estimate: the charged units of each such period, their mean and median (`usual`), the fewest of them.
 */
export type GapUnits = {
  readonly told: number;
  /** They are what analytics tell of the whole month beyond our log, which may lack more than those days: an estimate. */
  readonly isOfMonth: boolean;
  readonly periods: readonly number[];
  readonly mean: number;
  readonly usual: number;
  readonly least: number;
};

/** What the days without log could hold, by cell of a statement; a cell that is not there held nothing on any comparable day, and nobody tells of it. */
export type Expected = ReadonlyMap<string, GapUnits>;

/** Charged units of a cell in each comparable period, those of days of which analytics tell apart. */
export const gapUnitsOf = (periods: readonly number[], told = 0, isOfMonth = false): GapUnits => ({
  told,
  isOfMonth,
  periods,
  mean: periods.reduce((sum, units) => sum + units, 0) / Math.max(1, periods.length),
  usual: medianOf(periods),
  least: leastOf(periods),
});

const medianOf = (periods: readonly number[]): number => {
  const sorted = [...periods].sort((one, other) => one - other);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};

/** Whole units that every period held. */
const leastOf = (periods: readonly number[]): number => (periods.length === 0 ? 0 : Math.max(0, Math.floor(Math.min(...periods) + 1e-9)));

/** How much a period may hold by chance where so much is usual: two standard deviations and a unit more. */
const byChance = (units: number): number => units + 2 * Math.sqrt(units) + 1;

/** Units told of a cell that comparable periods bear: all of them up to what the fullest held, and chance; of more, which holds something else, what each held. */
export const borneUnits = (told: number, periods: readonly number[]): number =>
  periods.length === 0 || told <= byChance(Math.max(0, ...periods)) ? Math.max(0, told) : Math.min(told, leastOf(periods));

/** Units of a cell of which nobody tells, as an estimate: all that is left up to what is usual, and chance; of more what each comparable period held. */
export const guessedUnits = (left: number, { usual, least }: GapUnits): number =>
  left <= byChance(Math.max(0, usual)) ? Math.max(0, left) : Math.min(left, least);

/** The most that all cells together may hold as an estimate: what is usual of them and chance, and no more than the fullest period. */
export function mostTogether(expected: Expected): number {
  const sums: number[] = [];
  for (const { periods } of expected.values()) for (const [index, units] of periods.entries()) sums[index] = (sums[index] ?? 0) + units;
  return Math.min(Math.ceil(Math.max(0, ...sums) - 1e-9), byChance(Math.max(0, medianOf(sums))));
}

/** A period has a quarter more or less than another of the same mean, since people come in campaigns. */
const unsteadiness = 0.06;

/**
 * Bits of so many units in the days without log: people come at random, at a rate that few periods tell roughly, which makes the count negative
 * binomial. Infinite below nothing.
 */
export function gapBits(units: number, { mean, periods }: GapUnits): number {
  if (units < 0) return Number.POSITIVE_INFINITY;
  const shape = 1 / (1 / (periods.length * mean + 0.5) + unsteadiness);
  const rate = mean + 0.5 / Math.max(1, periods.length);
  let bits = -shape * Math.log2(shape / (shape + rate));
  for (let index = 0; index < units; index++) bits -= Math.log2(((shape + index) / (index + 1)) * (rate / (shape + rate)));
  return bits;
}
