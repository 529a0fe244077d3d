import type { Abusers } from './abusers';
import { listKinds, type SuppressionLists } from './suppression-lists';
import { decimal } from './tables';
import type { Unsent } from './unsent';

/** People on each of the usual lists and what leaving them out would have saved; people really blocked and the conversations that were prevented. */
export function abusersTruth(lists: SuppressionLists, unsent: Unsent, abusers: Abusers) {
  const [people, avoided] = [lists.people(), unsent.avoided()];
  const saved = (index: number) => ({
    conversations_avoided: avoided[index]?.conversations ?? 0,
    meta_fee_avoided_usd: decimal(avoided[index]?.fee ?? 0),
  });
  return [
    ...listKinds.map((kind, index) => ({ kind, people: people[kind], ...saved(index) })),
    { kind: 'all', people: lists.anybody(), ...saved(listKinds.length) },
    { kind: 'blocked', people: abusers.blocked.length, conversations_avoided: abusers.chatsPrevented(lists.lastDay()) },
  ];
}
