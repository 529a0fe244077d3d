import { detectableDifference } from '../../db/detectable-difference';
import type { AnswerRow } from '../../db/family';
import { numberIn } from './answer-values';

/** The difference of two conversion rates with its 95 % interval; `detectable` is the smallest that so many people would have shown. */
export interface ShareGap {
  readonly gap: number;
  readonly low: number;
  readonly high: number;
  readonly detectable: number | null;
}

/** Newcombe's interval out of Wilson's of both rates; null where a rate has no value. `isClosed`: everybody's time to order is over. */
export function shareGap(one: AnswerRow, other: AnswerRow, isClosed: boolean): ShareGap | null {
  const [a, b] = [rateOf(one), rateOf(other)];
  if (!a || !b) return null;
  const pooled = (a.rate * a.people + b.rate * b.people) / (a.people + b.people);
  return {
    gap: a.rate - b.rate,
    low: a.rate - b.rate - Math.hypot(a.rate - a.low, b.high - b.rate),
    high: a.rate - b.rate + Math.hypot(a.high - a.rate, b.rate - b.low),
    detectable: isClosed && pooled > 0 ? detectableDifference(pooled, a.people, b.people) : null,
  };
}

/** What a gap allows to say: which is better, or that these people cannot tell. */
export function gapVerdict({ low, high }: Pick<ShareGap, 'low' | 'high'>): 'better' | 'worse' | 'open' {
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'open';
}

function rateOf(row: AnswerRow): { readonly rate: number; readonly low: number; readonly high: number; readonly people: number } | null {
  const [rate, low, high] = [numberIn(row, 'conversion_rate'), numberIn(row, 'conversion_rate_low'), numberIn(row, 'conversion_rate_high')];
  const people = numberIn(row, 'delivered') ?? 0;
  return rate === null || low === null || high === null || people === 0 ? null : { rate, low, high, people };
}
