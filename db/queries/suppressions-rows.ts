import { sql } from 'drizzle-orm';
import { behind, column, type FamilyRows, type RowSource, summed } from '../rows-source';
import { factSuppression } from '../schema/suppression';
import { sharedRules } from '../suppression-facts';

const effect = factSuppression;
const cost = sql`case when ${effect.metaFee} is not null or ${effect.partnerFee} <> 0 then coalesce(${effect.metaFee}, 0) + coalesce(${effect.partnerFee}, 0) end`;

/** All rules together stand apart from each of them. */
const facts = {
  table: effect,
  day: effect.localDay,
  dimensions: sharedRules.dimensions,
  apart: (isNamed: (dimension: string) => boolean) =>
    isNamed('also_on')
      ? sql`${effect.alsoOn} is not null`
      : isNamed('rule')
        ? sql`${effect.rule} is not null and ${effect.alsoOn} is null`
        : sql`${effect.rule} is null`,
};

const effects: RowSource = {
  facts,
  columns: {
    local_at: column('instant', effect.localAt),
    rule: column('dimension', effect.rule),
    effect: column('dimension', effect.effect),
    conversations_avoided: column('count', effect.conversations),
    cost: column('money', cost),
    unrated_units: column('count', effect.unratedUnits),
    unconverted_amount: column('amount', effect.unconvertedAmount),
    unconverted_currency: column('text', effect.unconvertedCurrency),
  },
  order: ['local_at', 'rule', 'effect'],
  contact: effect.contactKey,
  place: { load: effect.loadId, line: effect.recordLine },
};

const sales: RowSource = {
  facts,
  columns: {
    local_at: column('instant', effect.localAt),
    rule: column('dimension', effect.rule),
    orders: column('count', effect.orders),
    gross_margin: column('money', effect.grossMargin),
    unconverted_revenue: column('amount', effect.unconvertedRevenue),
    order_currency: column('text', effect.orderCurrency),
  },
  order: ['local_at', 'rule'],
  contact: effect.contactKey,
  place: { load: effect.loadId, line: effect.recordLine },
};

/** One row a person: when a list first had an effect on them in the time asked for, and how often. */
const people = (where: ReturnType<typeof sql>) =>
  behind({
    facts: { ...facts, only: where },
    columns: {
      first_at: column('instant', sql`min(${effect.localAt})`),
      times: column('count', sql`count(*)`),
    },
    order: ['first_at'],
    contact: sql`arg_min(${effect.contactKey}, (${effect.localAt}, ${effect.contactKey}))`,
    place: null,
    groupBy: effect.personKey,
  });

const isOrder = sql`${effect.effect} = 'order'`;

/** Rows behind what `suppressions` counts. */
export const suppressionsRows: FamilyRows = {
  of: {
    contacts: people(sql`${effect.effect} <> 'free_tier'`),
    false_positives: people(isOrder),
    conversations: summed(effects, 'conversations_avoided', sql`${effect.conversations} <> 0`),
    cost: summed(effects, 'cost', sql`${cost} <> 0`),
    unrated: summed(effects, 'unrated_units', sql`${effect.unratedUnits} <> 0`),
    unconverted_amount: summed(effects, 'unconverted_amount'),
    orders: summed(sales, 'orders', isOrder),
    gross_margin: summed(sales, 'gross_margin', isOrder),
    unconverted_revenue: summed(sales, 'unconverted_revenue', isOrder),
  },
};
