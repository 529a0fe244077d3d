import type { AnswerRow, Totals } from '../../db/family';
import { gapVerdict } from './share-gap';

/** Under so many people in an arm there is no verdict (metrics.md, "Promotions"). */
export const fewestPeople = 100;

/** What arms allow to say of a campaign: nothing to compare, too few people, that it sold, that it cost sales, or that it cannot be told. */
export type LiftVerdict = 'none' | 'one_arm' | 'few' | 'better' | 'worse' | 'open';

export function liftVerdict(arms: AnswerRow | Totals): LiftVerdict {
  const field = (name: string): number | null => (typeof arms[name] === 'number' ? arms[name] : null);
  const [treated, control] = [field('treated') ?? 0, field('control') ?? 0];
  if (treated + control === 0) return 'none';
  if (treated === 0 || control === 0) return 'one_arm';
  const [low, high] = [field('lift_points_low'), field('lift_points_high')];
  if (Math.min(treated, control) < fewestPeople || low === null || high === null) return 'few';
  return gapVerdict({ low, high });
}
