import { settled } from '../alternatives';
import { AppError } from '../errors';
import type { Family } from '../family';
import { type Claim, counted, difference, type Field, type Fields, unless } from '../fields';
import { findings } from '../findings';
import { hasMargin, overOrders } from '../order-fields';
import { periodNames } from '../periods';
import { priced } from '../prices';
import type { Scope } from '../scope';
import { allRules, eachRule, sharedRules } from '../suppression-facts';
import { warning } from '../warnings';

/** Only people whose rate before the blocking is not known: nothing can be said of what they cost. */
const isRateUnknown: Claim = {
  needs: ['conversations', 'without_rate'],
  holds: (sums) => (sums.conversations ?? 0) === 0 && (sums.without_rate ?? 0) > 0,
  sql: 'coalesce(conversations, 0) = 0 and coalesce(without_rate, 0) > 0',
};

const someOrders: Claim = { needs: ['orders'], holds: ({ orders }) => (orders ?? 0) > 0, sql: 'coalesce(orders, 0) > 0' };

function fieldsWith(isMarginKnown: boolean) {
  const cost: Field = unless(isRateUnknown, priced('cost'));
  const margin: Field = isMarginKnown ? overOrders('gross_margin', 'orders') : unless(someOrders, counted('gross_margin'));
  return {
    contacts: counted('contacts'),
    false_positives: counted('false_positives'),
    conversations_avoided: unless(isRateUnknown, counted('conversations')),
    cost_avoided: cost,
    orders_at_risk: counted('orders'),
    margin_at_risk: margin,
    net_saving: difference(cost, margin),
  } satisfies Fields;
}

/** What leaving people out of messages would have saved, by the back-test of each rule, and what blocking really saved (metrics.md, "Suppression and window use"). */
export const suppressions: Family = {
  metric: 'suppressions',
  dimensions: [...periodNames, 'rule', 'also_on'],
  fields: Object.keys(fieldsWith(true)),
  options: [],
  query: async (warehouse, asked) => {
    const isMarginKnown = await hasMargin(warehouse);
    const { scope, totalFilters, warnings } = rulesApart(asked);
    return findings(warehouse, {
      tables: [allRules, eachRule, sharedRules],
      fields: fieldsWith(isMarginKnown),
      scope,
      ...(totalFilters ? { totalFilters } : {}),
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_revenue', unconverted_cost: 'unconverted_amount' },
      watched: ['unrated', 'orders', 'estimated', 'without_rate'],
      warnings: ({ unrated, orders, estimated, without_rate }) => [
        ...warnings,
        ...warning('unrated', Math.max(0, Math.ceil(unrated ?? 0))),
        ...(isMarginKnown ? [] : warning('no_gross_margin', orders)),
        ...warning('blocked_estimate', estimated),
        ...warning('blocked_without_rate', without_rate),
      ],
    });
  },
};

/** Lists of several rules overlap, so that their rows do not add up: the totals are those of all rules together, or of the first one named. */
function rulesApart(scope: Scope): Pick<ReturnType<typeof settled>, 'scope' | 'warnings'> & { readonly totalFilters?: Scope['filters'] } {
  const [first, ...more] = scope.filters.rule ?? [];
  if (first === undefined || more.length === 0) return { scope, warnings: [] };
  if (!scope.by.includes('rule'))
    throw new AppError('bad_request', 'Lists of several rules overlap and do not add up: ask for one rule, for all, or cut by rule.');
  return settled(scope, 'rule', first);
}
