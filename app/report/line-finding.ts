import type { AnswerRow } from '../../db/family';
import { numberIn, textIn } from '../metrics/answer-values';
import { changeOf } from '../metrics/change';

/** A line that moved from one partner to the next within the period, with what each conversation cost on both sides. */
export interface PortFinding {
  readonly line: string;
  readonly from: string;
  readonly to: string;
  /** `few`: fewer than a hundred conversations on a side, or a cost that is not known: nothing is compared. */
  readonly kind: 'up' | 'down' | 'same' | 'few';
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

const fewestConversations = 100;
const neutral = 0.01;

/** Moves in rows of `lines` by line and partner, in the order of their time. */
export function portFindings(rows: readonly AnswerRow[]): readonly PortFinding[] {
  const lines = [...new Set(rows.map((row) => textIn(row, 'line') ?? ''))];
  return lines.flatMap((line) => {
    const lives = rows
      .filter((row) => (textIn(row, 'line') ?? '') === line)
      .sort((one, other) => ((textIn(one, 'from') ?? '') < (textIn(other, 'from') ?? '') ? -1 : 1));
    return lives.flatMap((after, index) => {
      const before = lives[index - 1];
      return before && textIn(before, 'partner') !== textIn(after, 'partner') ? [port(line, before, after)] : [];
    });
  });
}

function port(line: string, one: AnswerRow, other: AnswerRow): PortFinding {
  const [before, after] = [numberIn(one, 'cost_per_conversation'), numberIn(other, 'cost_per_conversation')];
  const isEnough = [one, other].every((row) => (numberIn(row, 'conversations') ?? 0) >= fewestConversations);
  const change = isEnough ? changeOf(after, before) : null;
  const kind = change === null ? 'few' : Math.abs(change) < neutral ? 'same' : change > 0 ? 'up' : 'down';
  return { line, from: textIn(one, 'partner') ?? 'unknown', to: textIn(other, 'partner') ?? 'unknown', kind, before, after, change };
}
