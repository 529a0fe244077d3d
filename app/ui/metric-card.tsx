'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ChangeState } from '../metrics/change';
import { classNames } from './class-names';
import { type NumberTarget, useExplain } from './explain-context';
import { MarkedNumber } from './marked-number';
import { Skeleton } from './skeleton';
import { Sparkline } from './sparkline';

export interface MetricCardProps {
  readonly label: string;
  /** The value as it is printed, without its unit; null where there is none. */
  readonly value: string | null;
  readonly unit?: ReactNode;
  /** "+5,3 %", or a difference; null where there is nothing to compare with. */
  readonly change: NumberTarget | null;
  readonly previous: NumberTarget | null;
  /** Whether the value, and the one before, carry an asterisk of the foot of the page. */
  readonly marks?: readonly boolean[];
  readonly state: ChangeState;
  readonly series: readonly (number | null)[];
  /** What a reader must know: an estimate, units without a rate, what is missing. */
  readonly note?: ReactNode;
  readonly explain: NumberTarget;
}

const colours: Readonly<Record<ChangeState, string>> = {
  better: 'text-up',
  worse: 'text-down',
  same: 'text-soft',
  moved: 'text-ink',
  none: 'text-faint',
};

/** A number with its name, its change in colour and word, and its course. The whole card opens what explains it. */
export function MetricCard({ label, value, unit, change, previous, marks = [], state, series, note, explain }: MetricCardProps) {
  const t = useTranslations('panels');
  const { open } = useExplain();
  return (
    <button
      type="button"
      onClick={() => open({ ...explain, beside: [change, previous].filter((number) => number !== null) })}
      title={t('explain')}
      className="num group flex min-w-0 flex-col items-stretch focus-visible:-outline-offset-2 justify-start border-l border-hair px-3.5 pt-3 pb-2.5 text-left max-phone:border-t max-phone:odd:border-l-0 max-phone:[&:nth-child(-n+2)]:border-t-0 phone:first:border-l-0"
    >
      <span className="flex justify-between text-small text-soft phone:whitespace-nowrap">
        {label}
        <span aria-hidden="true" className="text-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100">
          ?
        </span>
      </span>
      <span className="mt-[3px] flex flex-wrap items-baseline text-2xl leading-tight font-[620] tracking-[-0.022em]">
        <MarkedNumber number={explain} value={explain.value}>
          {value ?? '–'}
        </MarkedNumber>
        {marks[0] && <span className="text-lg font-medium text-faint">*</span>}
        {unit && <small className="ml-[3px] text-body font-medium tracking-normal whitespace-nowrap text-soft">{unit}</small>}
      </span>
      <span className="block min-h-[18px] truncate text-small text-faint">
        {note ?? (
          <>
            <b className={classNames('font-semibold', colours[state])}>
              {change ? (
                <MarkedNumber number={change} value={change.value}>
                  {change.shown}
                </MarkedNumber>
              ) : (
                t('no_comparison')
              )}
            </b>
            {change && <span className="sr-only"> {t(`change_${state}`)}</span>}
            {previous && change && (
              <>
                {' · '}
                <MarkedNumber number={previous} value={previous.value}>
                  {previous.shown}
                </MarkedNumber>
                {marks[1] && '*'}
              </>
            )}
          </>
        )}
      </span>
      <Sparkline values={series} />
    </button>
  );
}

/** The strip that holds the cards of a page. */
export function MetricCards({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="card mb-3.5 grid grid-cols-2 overflow-hidden rounded-card border border-line bg-card phone:grid-cols-3 wide:grid-cols-6 phone:max-wide:[&>*:nth-child(3n+1)]:border-l-0 phone:max-wide:[&>*:nth-child(n+4)]:border-t print:grid-cols-3 print:[&>*]:border-t-0! print:[&>*]:border-l! print:[&>*:nth-child(3n+1)]:border-l-0! print:[&>*:nth-child(n+4)]:border-t!"
    >
      {children}
    </section>
  );
}

export function LoadingCards({ label }: { readonly label: string }) {
  return (
    <MetricCards label={label}>
      {[1, 2, 3, 4, 5, 6].map((card) => (
        <div key={card} className="px-3.5 pt-3 pb-2.5">
          <Skeleton height={101} />
        </div>
      ))}
    </MetricCards>
  );
}
