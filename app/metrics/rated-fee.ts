import type { AnswerRow } from '../../db/family';
import { numberIn } from './answer-values';

/** Meta's fee of a row; null where nothing of it that is charged has a rate, whatever is free beside it. */
export function ratedFee(row: AnswerRow | undefined): number | null {
  const fee = numberIn(row, 'meta_fee');
  return fee === 0 && numberIn(row, 'unrated_units') ? null : fee;
}
