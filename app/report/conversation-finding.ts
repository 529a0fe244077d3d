import { changeOf, quotientOf } from '../metrics/change';

/** Conversations of two spans, whole and by kind; what is compared with is null where nothing is. */
export interface ConversationNumbers {
  readonly now: number | null;
  readonly before: number | null;
  readonly origins: { readonly now: ReadonlyMap<string, number>; readonly before: ReadonlyMap<string, number> | null };
}

/** What can be said truly of the number of conversations. `cause` is the kind that makes most of the change, where one does. */
export interface ConversationFinding {
  readonly kind: 'none_before' | 'same' | 'up' | 'down';
  readonly now: number;
  readonly before: number | null;
  readonly change: number | null;
  readonly cause: { readonly origin: string; readonly now: number; readonly before: number } | null;
  readonly most: { readonly origin: string; readonly share: number } | null;
}

/** Less than one percent is no change; a kind explains a change where it makes three fifths of it, none of the kinds being of one span alone. */
const [neutral, telling] = [0.01, 0.6];

export function conversationFinding({ now, before, origins }: ConversationNumbers): ConversationFinding {
  const change = changeOf(now, before);
  const kind = change === null ? 'none_before' : Math.abs(change) < neutral ? 'same' : change > 0 ? 'up' : 'down';
  const [largest] = [...origins.now].filter(([origin]) => origin !== 'unknown').sort(([, one], [, other]) => other - one);
  const share = largest ? quotientOf(largest[1], now) : null;
  return {
    kind,
    now: now ?? 0,
    before: kind === 'none_before' ? null : before,
    change,
    cause: kind === 'up' || kind === 'down' ? causeOf((now ?? 0) - (before ?? 0), origins) : null,
    most: largest && share !== null && origins.now.size > 1 && share > 0.5 ? { origin: largest[0], share } : null,
  };
}

function causeOf(difference: number, { now, before }: ConversationNumbers['origins']): ConversationFinding['cause'] {
  if (!before || !isSameKinds(now, before)) return null;
  const moves = [...now].map(([origin, is]) => ({ origin, now: is, before: before.get(origin) ?? 0 }));
  const named = moves.filter(({ origin }) => origin !== 'unknown');
  if (named.length < 2) return null;
  const found = named.find((move) => (move.now - move.before) / difference >= telling);
  const others = moves.filter((move) => move !== found && (move.now - move.before) / difference >= telling);
  return found && others.length === 0 ? found : null;
}

/** Under another pricing model conversations have other kinds: what one of them gained another one may only have been called before. */
const isSameKinds = (now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): boolean =>
  [...new Set([...now.keys(), ...before.keys()])].every((origin) => (now.get(origin) ?? 0) > 0 && (before.get(origin) ?? 0) > 0);
