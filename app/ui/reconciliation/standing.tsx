'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import type { Question } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { glued } from '../glued';
import { NumberButton } from '../number-button';
import { useFormats } from '../use-formats';

interface StandingProps {
  readonly facts: WorkspaceFacts;
  readonly whole: Answer;
  readonly reasons: Answer;
  readonly question: Question;
  readonly total: Question;
}

/** One sentence: what they ask beside what we find due, and how much of the difference nothing in the log explains. */
export function Standing({ facts, whole, reasons, question, total }: StandingProps) {
  const t = useTranslations('reconciliation');
  const format = useFormats();
  const hasMoney = totalIn(whole, 'their_cost') !== null && totalIn(whole, 'our_cost') !== null;
  const [ours, theirs, difference] = hasMoney
    ? (['our_cost', 'their_cost', 'cost_difference'] as const)
    : (['ours', 'theirs', 'difference'] as const);
  const open = reasons.rows.find((row) => textIn(row, 'reason') === 'unexplained');
  const print = (value: number | null): string => (hasMoney ? format.money(value, facts.currency) : format.count(value));
  const told = (field: string) => {
    const value = totalIn(whole, field);
    return () => (
      <NumberButton
        target={{ title: t(field as 'ours'), question: total, fields: [field], shown: print(value), value }}
        className="font-semibold"
      />
    );
  };
  const size = totalIn(whole, difference) ?? 0;
  const unexplained = numberIn(open, difference) ?? 0;
  const left = () => (
    <NumberButton
      target={{
        ...{ title: t('open_title'), question, fields: [difference], row: { reason: ['unexplained'] } },
        ...{ shown: print(open ? unexplained : 0), value: open ? unexplained : 0 },
      }}
      className="font-semibold"
    />
  );
  const taxOf = (field: 'our_tax' | 'their_tax') => {
    const value = totalIn(whole, field);
    const shown = format.money(value, facts.currency);
    return () => <NumberButton target={{ title: t(field), question: total, fields: [field], shown, value }} className="font-semibold" />;
  };
  const hasTax = totalIn(whole, 'their_tax') !== null && totalIn(whole, 'our_tax') !== null;
  const way = Math.abs(size) < 0.005 ? 'same' : size > 0 ? 'more' : 'less';
  return (
    <p className="mb-4 max-w-[62em] text-[15px] leading-snug text-pretty">
      {glued([
        t.rich(hasMoney ? `standing_${way}` : `standing_units_${way}`, {
          ours: told(ours),
          theirs: told(theirs),
          difference: told(difference),
        }),
      ])}{' '}
      {way !== 'same' && (open ? glued([t.rich('standing_open', { left })]) : t('standing_explained'))}{' '}
      {hasTax && glued([t.rich('standing_tax', { theirs: taxOf('their_tax'), ours: taxOf('our_tax') })])}
    </p>
  );
}
