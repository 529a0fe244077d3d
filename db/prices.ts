import { type Claim, counted, type Field, unless } from './fields';

/** True where there are units, but none of them has a price; a free unit has one, which is zero. */
const isUnpriced: Claim = {
  needs: ['meta_fee', 'unrated', 'unconverted_amount'],
  holds: (sums) => (sums.meta_fee ?? null) === null && ((sums.unrated ?? 0) > 0 || (sums.unconverted_amount ?? 0) > 0),
  sql: 'meta_fee is null and (coalesce(unrated, 0) > 0 or coalesce(unconverted_amount, 0) > 0)',
};

/** Money in the reporting currency that rests on Meta's fees: 0 over nothing, no value over only unpriced units. */
export const priced = (measure: string): Field => unless(isUnpriced, counted(measure));

/** The same where slices may hold costs of days alone: those have a value if a part of them has an exchange rate. */
export const isUnpricedUnit: Claim = {
  needs: [...isUnpriced.needs, 'charged_units', 'cost'],
  holds: (sums) => isUnpriced.holds(sums) && ((sums.unrated ?? 0) > 0 || (sums.charged_units ?? 0) > 0 || (sums.cost ?? 0) === 0),
  sql: `${isUnpriced.sql} and (coalesce(unrated, 0) > 0 or coalesce(charged_units, 0) > 0 or coalesce(cost, 0) = 0)`,
};

/** Cost in the reporting currency over units and costs of days together. */
export const costWithDays: Field = unless(isUnpricedUnit, counted('cost'));
