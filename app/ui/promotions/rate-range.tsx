'use client';
import type { AnswerRow, Totals } from '../../../db/family';
import type { NumberReference } from '../../metrics/number-reference';
import type { Question } from '../../metrics/question';
import { MarkedNumber } from '../marked-number';
import { useFormats } from '../use-formats';

interface RateRangeProps {
  readonly question: Question;
  /** A row of the answer, or its totals. */
  readonly row: AnswerRow | Totals | undefined;
  /** Which row it is; absent: the totals. */
  readonly place?: NonNullable<NumberReference['row']>;
  /** The lower and the higher end. */
  readonly fields: readonly [string, string];
  readonly label?: string;
}

/** Both ends of an interval of a share, quiet, each with what gives it. */
export function RateRange({ question, row, place, fields: [low, high], label }: RateRangeProps) {
  const format = useFormats();
  if (typeof row?.[low] !== 'number' && typeof row?.[high] !== 'number') return null;
  const end = (field: string) => {
    const value = row?.[field];
    const number = typeof value === 'number' ? value : null;
    return (
      <MarkedNumber number={{ question, fields: [field], ...(place ? { row: place } : {}) }} value={number}>
        {format.percent(number, 1)}
      </MarkedNumber>
    );
  };
  return (
    <span className="block text-tiny whitespace-nowrap text-faint">
      {label && <>{label} </>}
      {end(low)} – {end(high)}
    </span>
  );
}
