import type { Answer } from '../../db/ask';
import { numberIn, textIn } from './answer-values';

/** A part of the cost that changed: Meta's fee of a kind of unit in a country, the partner's fee in a country, or the fixed costs. */
export interface Mover {
  readonly part: 'meta' | 'partner' | 'fixed';
  readonly category: string | null;
  readonly country: string | null;
  /** Reporting currency; the movers of all parts add up to the change of the cost. */
  readonly difference: number;
  /** Whether there was nothing to pay before, or is nothing now. */
  readonly turned: 'began' | 'ended' | null;
}

/** What changed the cost most, the largest first, from answers of `charges` by country and category. */
export function moversOf(now: Answer | null, before: Answer | null, most: number): readonly Mover[] {
  if (!now || !before) return [];
  const [current, earlier] = [partsOf(now), partsOf(before)];
  const movers = [...new Set([...current.keys(), ...earlier.keys()])].map((key): Mover => {
    const [part, category, country] = JSON.parse(key) as [Mover['part'], string | null, string | null];
    const [is, was] = [current.get(key) ?? 0, earlier.get(key) ?? 0];
    return { part, category, country, difference: is - was, turned: was === 0 ? 'began' : is === 0 ? 'ended' : null };
  });
  return movers
    .filter(({ difference }) => Math.abs(difference) >= 0.005)
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
    .slice(0, most);
}

function partsOf(answer: Answer): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const add = (key: readonly (string | null)[], value: number | null) => {
    if (value) sums.set(JSON.stringify(key), (sums.get(JSON.stringify(key)) ?? 0) + value);
  };
  for (const row of answer.rows) {
    const [category, country] = [textIn(row, 'category'), textIn(row, 'country')];
    add(['meta', category, country], numberIn(row, 'meta_fee'));
    add(['partner', null, country], numberIn(row, 'partner_fee'));
    add(['fixed', null, null], numberIn(row, 'fixed_cost'));
  }
  return sums;
}
