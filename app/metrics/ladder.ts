import type { Answer } from '../../db/ask';
import { totalIn } from './answer-values';
import { quotientOf } from './change';

/** A step of the ladder: people on it, and what share they are of all, and of the people of the step that it is measured by. */
export interface LadderStep {
  readonly name: string;
  readonly people: number | null;
  readonly ofAll: number | null;
  readonly base: string | null;
  readonly ofBase: number | null;
}

/** Each step with the one it is measured by: up to the delivery the step before, then the people delivered (metrics.md, "Messages"). */
const bases = {
  eligible: null,
  suppressed: 'eligible',
  attempted: 'eligible',
  sent: 'attempted',
  delivered: 'sent',
  read: 'delivered',
  clicked: 'delivered',
  replied: 'delivered',
  converted: 'delivered',
  opted_out: 'delivered',
} as const;

/** Steps that people climb to the delivery, and what those did to whom something was delivered. */
export function ladderOf(answer: Answer | null): { readonly reached: readonly LadderStep[]; readonly did: readonly LadderStep[] } {
  const eligible = totalIn(answer, 'eligible');
  const steps = Object.entries(bases).map(([name, base]): LadderStep => {
    const people = totalIn(answer, name);
    return {
      name,
      people,
      ofAll: quotientOf(people, eligible),
      base,
      ofBase: base && quotientOf(people, totalIn(answer, base)),
    };
  });
  return { reached: steps.filter(({ base }) => base !== 'delivered'), did: steps.filter(({ base }) => base === 'delivered') };
}
