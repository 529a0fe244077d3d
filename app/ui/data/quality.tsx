'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { daysBetween } from '../../metrics/days';
import { answerQuery } from '../../metrics/queries';
import type { Span } from '../../metrics/span';
import type { Loaded } from '../../server/loaded-files';
import { useExplain } from '../explain-context';
import { MarkedNumber } from '../marked-number';
import { FailedPanel } from '../panel-state';
import { Skeleton } from '../skeleton';
import { useFormats } from '../use-formats';
import { qualityQuestion } from './quality-question';

interface QualityProps {
  readonly workspace: string;
  readonly loaded: Loaded;
  readonly span: Span | null;
}

/** How much was read, how many orders have a known person, how far we and Meta agree, and how many days lack a log. */
export function Quality({ workspace, loaded, span }: QualityProps) {
  const t = useTranslations('data');
  const format = useFormats();
  const { data, error, refetch } = useQuery(answerQuery(workspace, qualityQuestion));
  if (error && !data) return <FailedPanel title={t('figures')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={92} />;
  const total = (field: string): number | null => {
    const value = data.totals[field];
    return typeof value === 'number' ? value : null;
  };
  const count = (field: string): string => format.count(total(field));
  const counted = (field: string) => (
    <MarkedNumber number={{ question: qualityQuestion, fields: [field] }} value={total(field)}>
      {count(field)}
    </MarkedNumber>
  );
  /** Rounded down, so that nothing short of all reads as 100 %. */
  const share = (field: string): string => {
    const ratio = total(field);
    return format.percent(ratio === null ? null : Math.floor(ratio * 1_000) / 1_000);
  };
  const { orders, matched, reported, agreed } = loaded;
  const days = span ? daysBetween(span.from, span.to) : 0;
  const known = matched.reduce((sum, { orders: own }) => sum + own, 0);
  const keys = matched.map(({ key, orders: own }) => {
    const isKnown = key === 'cart_token' || key === 'coupon' || key === 'phone';
    return `${format.count(own)} ${isKnown ? t(`matched_${key}`) : key}`;
  });
  const matchedNote = [t('orders_matched_note', { n: orders, matched: format.count(known), orders: format.count(orders) }), ...keys].join(' · ');
  return (
    <section
      aria-label={t('figures')}
      className="card grid grid-cols-2 overflow-hidden rounded-card border border-line bg-card wide:grid-cols-4"
    >
      <Figure
        label={t('records')}
        value={count('records')}
        exact={total('records')}
        note={t.rich('records_note', {
          accepted: () => counted('accepted'),
          duplicates: () => counted('duplicates'),
          rejected: () => counted('rejected'),
        })}
        field="records"
      />
      <Figure
        label={t('orders_matched')}
        value={share('orders_matched_rate')}
        exact={total('orders_matched_rate')}
        note={orders === 0 ? t('orders_none') : matchedNote}
        field="orders_matched_rate"
      />
      <Figure
        label={t('agreement')}
        value={share('agreement_with_reported')}
        exact={total('agreement_with_reported')}
        note={reported ? t('agreement_note', { n: reported, agreed: format.count(agreed), reported: format.count(reported) }) : t('agreement_none')}
        field="agreement_with_reported"
      />
      <Figure
        label={t('days_without_log')}
        value={count('days_without_log')}
        exact={total('days_without_log')}
        note={t('days_note', { n: days, days: format.count(days) })}
        field="days_without_log"
      />
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly exact: number | null;
  readonly note: ReactNode;
  readonly field: string;
}

/** A number with what it counts; the whole opens what explains it. */
function Figure({ label, value, exact, note, field }: FigureProps) {
  const t = useTranslations('panels');
  const { open } = useExplain();
  return (
    <button
      type="button"
      title={t('explain')}
      onClick={() => open({ title: label, shown: value, value: exact, question: qualityQuestion, fields: [field] })}
      className="num flex min-w-0 flex-col items-start focus-visible:-outline-offset-2 border-hair px-3.5 pt-3 pb-2.5 text-left max-wide:even:border-l max-wide:[&:nth-child(n+3)]:border-t wide:not-first:border-l"
    >
      <span className="block text-small text-soft">{label}</span>
      <span className="mt-[3px] block max-w-full truncate text-2xl leading-tight font-[620] tracking-[-0.022em]">
        <MarkedNumber number={{ question: qualityQuestion, fields: [field] }} value={exact}>
          {value}
        </MarkedNumber>
      </span>
      <span className="block text-small text-pretty text-faint">{note}</span>
    </button>
  );
}
