'use client';
import type { AnswerRow } from '../../../db/family';
import { numberIn } from '../../metrics/answer-values';
import { ladderSteps } from '../../metrics/promotion-questions';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';

/** The ladder of a campaign as small bars, from all who were eligible down to those who bought. */
export function LadderBars({ row }: { readonly row: AnswerRow }) {
  const nameOf = useTermName('promotions');
  const format = useFormats();
  const whole = numberIn(row, 'eligible') ?? 0;
  const told = ladderSteps.map((step) => `${nameOf(step)}: ${format.count(numberIn(row, step))}`);
  return (
    <span role="img" aria-label={told.join(', ')} title={told.join('\n')} className="relative z-10 flex h-7 items-end gap-[3px]">
      {ladderSteps.map((step) => (
        <span key={step} className="flex h-full w-[9px] items-end rounded-[2px] bg-hair">
          <i
            className={`w-full rounded-[2px] ${step === 'converted' ? 'bg-user' : 'bg-business'}`}
            style={{ height: `${barShare(numberIn(row, step), whole) * 100}%`, minHeight: numberIn(row, step) ? 1 : 0 }}
          />
        </span>
      ))}
    </span>
  );
}

const barShare = (people: number | null, whole: number): number => (people && whole ? Math.min(1, people / whole) : 0);
