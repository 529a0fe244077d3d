import { counted, type Field, type Sums, unless } from './fields';

/** Measures that decide whether money has a value: what Meta's units cost, the units without a rate, the amounts without exchange rate. */
const needs = ['meta_fee', 'unrated', 'unconverted_amount'] as const;

/** True where there are units, but none of them has a price; a free unit has one, which is zero. */
const isUnpriced = (sums: Sums): boolean =>
  (sums.meta_fee ?? null) === null && ((sums.unrated ?? 0) > 0 || (sums.unconverted_amount ?? 0) > 0);

/** Money in the reporting currency that rests on Meta's fees: 0 over nothing, no value over only unpriced units. */
export const priced = (measure: string): Field => unless(isUnpriced, needs, counted(measure));
