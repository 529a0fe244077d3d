import { sql } from 'drizzle-orm';
import { allPeriods } from './conditions';
import type { TableFacts } from './facts';
import { peopleWhere, rowsWhere, total } from './measures';
import { factSuppression } from './schema/suppression';

const effect = factSuppression;

const { rule, alsoOn, localDay, localAt, unconvertedCurrency, orderCurrency } = effect;
const together = {
  ...allPeriods(localDay, localAt),
  unconverted_currency: sql`coalesce(${unconvertedCurrency}, ${orderCurrency})`,
};

/** People of the list itself: what the free tier moves reaches others. */
const isOfList = sql`${effect.effect} <> 'free_tier'`;

const measures = {
  contacts: peopleWhere(effect.personKey, isOfList),
  false_positives: peopleWhere(effect.personKey, sql`${effect.effect} = 'order'`),
  conversations: total(effect.conversations),
  meta_fee: total(effect.metaFee),
  cost: total(sql`coalesce(${effect.metaFee}, 0) + coalesce(${effect.partnerFee}, 0)`),
  unrated: total(effect.unratedUnits),
  unconverted_amount: total(effect.unconvertedAmount),
  orders: total(effect.orders),
  gross_margin: total(effect.grossMargin),
  unconverted_revenue: total(effect.unconvertedRevenue),
  estimated: rowsWhere(sql`${effect.effect} = 'estimate'`),
  without_rate: rowsWhere(sql`${effect.effect} = 'estimate' and ${effect.conversations} is null`),
};

/** All rules of the workspace at once: a person on two lists counts once, and the bill is run again with nobody of either. */
export const allRules: TableFacts = {
  table: effect,
  day: effect.localDay,
  dimensions: together,
  measures,
  only: sql`${effect.rule} is null`,
};

/** Each rule by itself, as if it were alone; a person may be on several lists. */
export const eachRule: TableFacts = {
  table: effect,
  day: effect.localDay,
  dimensions: { ...together, rule },
  measures,
  only: sql`${effect.rule} is not null and ${effect.alsoOn} is null`,
};

/** People who came onto the list of one rule, and at any time are on that of another. */
export const sharedRules: TableFacts = {
  table: effect,
  day: effect.localDay,
  dimensions: { ...together, rule, also_on: alsoOn },
  measures: { contacts: measures.contacts },
  only: sql`${effect.alsoOn} is not null`,
};
