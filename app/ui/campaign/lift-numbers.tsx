'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Answer } from '../../../db/ask';
import { totalIn } from '../../metrics/answer-values';
import { type LiftVerdict, liftVerdict } from '../../metrics/lift-verdict';
import type { Question } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { classNames } from '../class-names';
import { MarkedNumber } from '../marked-number';
import { NumberButton } from '../number-button';
import { IntervalBar } from '../promotions/interval-bar';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { usePoints } from '../use-points';
import { usePromotionPrint } from '../use-promotion-print';

interface LiftNumbersProps {
  readonly facts: WorkspaceFacts;
  /** An answer of `lift` for one design. */
  readonly arms: Answer;
  readonly question: Question;
  readonly isNatural?: boolean;
}

const colours: Readonly<Record<LiftVerdict, string>> = {
  none: '',
  one_arm: '',
  few: 'text-faint',
  better: 'text-up',
  worse: 'text-down',
  open: '',
};
/** Arms as unequal as one time in a hundred by chance: something sorted the people. */
const suspicious = 0.01;

/** The difference of two arms with what it may be, in words and in numbers. */
export function LiftNumbers({ facts, arms, question, isNatural = false }: LiftNumbersProps) {
  const t = useTranslations('promotions');
  const nameOf = useTermName('lift');
  const format = useFormats();
  const points = usePoints();
  const print = usePromotionPrint(facts);
  const field = (name: string) => totalIn(arms, name);
  const verdict = liftVerdict(arms.totals);
  const shown = (name: string): string => {
    const value = field(name);
    if (name.startsWith('lift_points')) return points(value);
    if (name === 'lift_relative') return format.change(value);
    if (name === 'p_value' || name === 'sample_ratio_p')
      return value !== null && value < 0.001 ? `< ${format.decimal(0.001, 3)}` : format.decimal(value, 3);
    return print(name, value);
  };
  const number = (name: string) => (
    <NumberButton target={{ title: nameOf(name), question, fields: [name], shown: shown(name), value: field(name) }} />
  );
  const marked = (name: string) => (
    <MarkedNumber number={{ question, fields: [name] }} value={field(name)}>
      {shown(name)}
    </MarkedNumber>
  );
  const [low, high] = [field('lift_points_low') ?? 0, field('lift_points_high') ?? 0];
  const planned = field('sample_ratio_p');
  const ofThousand = (name: string): string => format.count((field(name) ?? 0) * 1_000);
  const lines: readonly (readonly [string, ReactNode, ReactNode])[] = [
    [nameOf('treated'), number('treated_rate'), <Of key="of" people={number('treated')} />],
    [isNatural ? t('unreached') : nameOf('control'), number('control_rate'), <Of key="of" people={number('control')} />],
    [nameOf('incremental_orders'), number('incremental_orders'), null],
    [
      nameOf('incremental_revenue'),
      number('incremental_revenue'),
      <>
        {marked('incremental_revenue_low')} {t('to')} {marked('incremental_revenue_high')}
      </>,
    ],
    [nameOf('iroas'), number('iroas'), null],
    [nameOf('p_value'), number('p_value'), verdict === 'few' ? t('p_few') : null],
    ...(isNatural
      ? []
      : [
          [
            nameOf('sample_ratio_p'),
            number('sample_ratio_p'),
            t(planned === null ? 'ratio_unknown' : planned < suspicious ? 'ratio_off' : 'ratio_fine'),
          ] as const,
        ]),
  ];
  return (
    <div className="num">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span
          className={classNames(isNatural ? 'text-lg' : 'text-[26px]', 'leading-tight font-[620] tracking-[-0.02em]', colours[verdict])}
        >
          {number('lift_points')}
        </span>
        <span className="text-body text-faint">
          {marked('lift_points_low')} {t('to')} {marked('lift_points_high')}
          {field('lift_relative') !== null && (
            <>
              {' · '}
              {marked('lift_relative')} {t('relative')}
            </>
          )}
        </span>
      </p>
      <p className="mt-1 mb-2 max-w-prose text-pretty text-soft">
        {t(`${isNatural ? 'natural' : 'verdict'}_${verdict}` as 'verdict_few')}{' '}
        {!isNatural && verdict === 'better' && t('lift_thousand', { more: ofThousand('lift_points'), anyway: ofThousand('control_rate') })}
      </p>
      <IntervalBar
        value={field('lift_points')}
        interval={[field('lift_points_low'), field('lift_points_high')]}
        range={[Math.min(0, low) * 1.1, Math.max(0, high) * 1.1]}
        hasZero
        colour={verdict === 'few' ? 'var(--faint)' : 'var(--user)'}
      />
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-3 gap-y-1.5 text-body phone:grid-cols-[auto_auto_1fr]">
        {lines.map(([name, value, beside]) => (
          <div key={name} className="contents">
            <dt className="text-faint">{name}</dt>
            <dd className="text-right font-medium">{value}</dd>
            <dd className="text-small leading-[20px] text-faint empty:hidden max-phone:col-span-2 max-phone:-mt-1 max-phone:text-right phone:empty:block">
              {beside}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Of({ people }: { readonly people: ReactNode }) {
  const t = useTranslations('promotions');
  return <>{t.rich('of_people', { people: () => people })}</>;
}
