import { listedValues } from './dimension-values';
import type { Scope } from './scope';
import type { Warning } from './warnings';

/** A scope over rows that are alternatives of each other, and what its totals and warnings must then know. */
export interface Settled {
  readonly scope: Scope;
  readonly totalFilters: Scope['filters'];
  readonly warnings: readonly Warning[];
}

/**
 * Rows that differ in `dimension` tell the same units in other ways and must not be added up. Without a word the usual value is meant; where
 * several are shown, the totals are those of the usual one, or else of the first one that was named.
 */
export function settled(scope: Scope, dimension: string, usual: string): Settled {
  const named = scope.filters[dimension];
  const isCut = scope.by.includes(dimension);
  const chosen = named && !named.includes(usual) ? (named[0] ?? usual) : usual;
  const totalFilters = { ...scope.filters, [dimension]: [chosen] };
  const isSeveral = named ? named.length > 1 : isCut;
  return {
    scope: isCut || named ? scope : { ...scope, filters: totalFilters },
    totalFilters,
    warnings: isSeveral ? [alternatives(dimension, named?.length ?? listedValues[dimension]?.length ?? 1, chosen)] : [],
  };
}

const alternatives = (dimension: string, count: number, chosen: string): Warning => ({
  code: 'alternatives',
  count,
  message: `Rows that differ in ${dimension} tell the same units in other ways and do not add up: the totals are those of ${chosen}.`,
});
