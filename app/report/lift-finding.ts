import type { AnswerRow } from '../../db/family';
import { numberIn, textIn } from '../metrics/answer-values';
import { type LiftVerdict, liftVerdict } from '../metrics/lift-verdict';

/** What the arms of a campaign allow to say, with what is said of it. `revenue` is told only where its whole interval is on one side of zero. */
export interface LiftFinding {
  readonly campaign: string;
  readonly verdict: LiftVerdict;
  readonly points: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly fewest: number;
  readonly revenue: Interval | null;
  readonly isRevenueOpen: boolean;
}
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function liftFinding(row: AnswerRow): LiftFinding {
  const verdict = liftVerdict(row);
  const field = (name: string) => numberIn(row, name);
  const [value, low, high] = [field('incremental_revenue'), field('incremental_revenue_low'), field('incremental_revenue_high')];
  const revenue = value === null || low === null || high === null ? null : { value, low, high };
  return {
    campaign: textIn(row, 'campaign') ?? '',
    verdict,
    ...{ points: field('lift_points'), low: field('lift_points_low'), high: field('lift_points_high') },
    fewest: Math.min(field('treated') ?? 0, field('control') ?? 0),
    revenue: verdict === 'better' || verdict === 'worse' ? revenue : null,
    isRevenueOpen: revenue !== null && revenue.low <= 0 && revenue.high >= 0,
  };
}

/** How many campaigns of those with both arms sold more, sold less, and in all. */
export function liftCounts(findings: readonly LiftFinding[]): { readonly all: number; readonly better: number; readonly worse: number } {
  const told = findings.filter(({ verdict }) => verdict !== 'none' && verdict !== 'one_arm');
  const count = (verdict: LiftVerdict): number => told.filter((finding) => finding.verdict === verdict).length;
  return { all: told.length, better: count('better'), worse: count('worse') };
}
