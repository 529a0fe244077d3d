import { canonical } from './canonical';
import type { ProviderTold } from './provider-told';
import type { Reject } from './rows';
import type { SourceContext } from './source';

/** Messages whose first telling is remembered; a file with more of them is read all the same, later repeats count as they come. */
const mostRemembered = 2_000_000;

/** Knows which ids a file has told before, so that a column that names no single message does not fold many into one. */
export function toldBefore({ identity }: SourceContext) {
  const first = new Map<bigint, string>();
  const equal = new Map<bigint, number>();

  /** What a row tells under the knowledge of those before it: as it is, as the later status of a known message, or a reject. */
  const judge = (told: ProviderTold): ProviderTold | Reject => {
    if (told.id === null || told.form === 'status' || told.aside !== undefined) return told;
    const key = identity.key('message', told.id);
    const who = `${told.direction}|${told.customer ?? ''}|`;
    const known = first.get(key);
    if (known === undefined) {
      if (first.size < mostRemembered) first.set(key, `${who}${told.at}`);
      return told;
    }
    if (known === `${who}${told.at}`) return told;
    if (known.startsWith(who) && told.direction === 'out' && told.status !== null && told.sentAt === null)
      return { ...told, form: 'status' };
    return { reason: 'id repeats', detail: 'its id names another message of this file; say which column names one with --map id=COLUMN' };
  };

  /** How many equal rows without an id stand before this one. */
  const ordinal = (told: ProviderTold): number => {
    if (told.id !== null) return 0;
    const { direction, customer, line, at, type, text, template, status } = told;
    const key = identity.key('row', canonical([direction, customer, line, at, type ?? null, text ?? null, template ?? null, status]));
    const before = equal.get(key) ?? 0;
    equal.set(key, before + 1);
    return before;
  };

  return { judge, ordinal };
}
