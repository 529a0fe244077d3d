import type { Answer } from '../../db/ask';
import { numberIn, textIn } from './answer-values';
import { changeOf, quotientOf, sumOf } from './change';

/** Conversations of one value of a dimension; money null where it has no value. */
export interface BreakdownRow {
  readonly value: string;
  readonly conversations: number;
  readonly share: number | null;
  readonly change: number | null;
  readonly charged: number | null;
  readonly free: number | null;
  readonly cost: number | null;
  readonly costPerConversation: number | null;
}

/** Rows of an answer of `conversations` by one dimension, the largest first. */
export function breakdownOf(now: Answer | null, before: Answer | null, dimension: string): readonly BreakdownRow[] {
  const earlier = new Map((before?.rows ?? []).map((row) => [textIn(row, dimension), numberIn(row, 'conversations')]));
  const whole = sumOf((now?.rows ?? []).map((row) => numberIn(row, 'conversations')));
  const rows = (now?.rows ?? []).map((row): BreakdownRow => {
    const value = textIn(row, dimension) ?? 'unknown';
    const conversations = numberIn(row, 'conversations') ?? 0;
    return {
      value,
      conversations,
      share: quotientOf(conversations, whole),
      change: before ? changeOf(conversations, earlier.get(value) ?? null) : null,
      charged: numberIn(row, 'charged'),
      free: sumOf([numberIn(row, 'free_tier'), numberIn(row, 'free_entry_point')]),
      cost: numberIn(row, 'cost'),
      costPerConversation: numberIn(row, 'cost_per_conversation'),
    };
  });
  return rows.sort((one, other) => other.conversations - one.conversations || (one.value < other.value ? -1 : 1));
}
