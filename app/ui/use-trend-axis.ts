'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { placedAnnotations } from '../metrics/axis-events';
import { annotationsQuery } from '../metrics/queries';
import { bucketsOf, closedPart, firstDayOf, type Grain, grainOf, isIncomplete, type Span } from '../metrics/span';
import type { WorkspaceFacts } from '../server/workspace-facts';
import type { ChartBucket, ChartEvent } from './chart-data';
import { useDimensionWords } from './use-dimension-words';
import { useFormats } from './use-formats';

/** The axis of a trend over a span: its buckets with their names, those compared with, dated events, and where the data end. */
export interface TrendAxis {
  readonly grain: Grain;
  readonly buckets: readonly string[];
  readonly bucketsBefore: readonly string[];
  readonly named: readonly ChartBucket[];
  readonly events: readonly ChartEvent[];
  readonly incompleteFrom: number | null;
  /** Whether the data have begun a bucket. */
  readonly isReached: (bucket: string) => boolean;
}

export function useTrendAxis(facts: WorkspaceFacts, span: Span, compared: Span | null): TrendAxis {
  const format = useFormats();
  const grain = grainOf(span);
  const buckets = bucketsOf(span, grain);
  const bucketsBefore = compared ? bucketsOf(compared, grain) : [];
  const nameOf = (bucket: string): string => {
    if (grain === 'day') return format.day(bucket);
    return grain === 'month' ? `${format.longMonth(bucket)} ${bucket.slice(0, 4)}` : bucket.replace('-', ' ');
  };
  const isSeveralYears = buckets[0]?.slice(0, 4) !== buckets.at(-1)?.slice(0, 4);
  const labelOf = (bucket: string, index: number): string => {
    if (grain === 'day') return index === 0 || bucket.endsWith('-01') ? format.dayOfYear(bucket) : String(Number(bucket.slice(8)));
    if (grain === 'quarter') return bucket.slice(2).replace('-', ' ');
    return isSeveralYears && (index === 0 || bucket.endsWith('-01'))
      ? `${format.month(bucket)} ${bucket.slice(2, 4)}`
      : format.month(bucket);
  };
  const closed = closedPart(span, facts);
  const cut = isIncomplete(span, facts)
    ? buckets.findIndex((bucket, index) => firstDayOf(buckets[index + 1] ?? span.to) > closed.to || firstDayOf(bucket) >= closed.to)
    : -1;
  return {
    grain,
    buckets,
    bucketsBefore,
    named: buckets.map((bucket, index) => {
      const before = bucketsBefore[index];
      return { label: labelOf(bucket, index), name: nameOf(bucket), beforeName: before ? nameOf(before) : null };
    }),
    events: useAxisEvents(facts, span, buckets),
    incompleteFrom: cut === -1 ? null : cut,
    isReached: (bucket) => facts.lastDay !== null && firstDayOf(bucket) <= facts.lastDay,
  };
}

function useAxisEvents(facts: WorkspaceFacts, span: Span, buckets: readonly string[]): readonly ChartEvent[] {
  const t = useTranslations('overview');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const { data } = useQuery(annotationsQuery(facts.workspace));
  return placedAnnotations(data?.annotations ?? [], span, buckets).map(({ annotation, place }) => {
    const { day, kind, line, partner, text } = annotation;
    const id = annotation.id ?? [kind, day, line, partner].join(' ');
    const words =
      kind === 'note'
        ? (text ?? '')
        : kind === 'port'
          ? t(partner === null ? 'event_port_account' : 'event_port', { line: wordOf('line', line), partner: wordOf('partner', partner) })
          : t(`event_${kind}`);
    return { id, place, title: t('event_at', { day: format.dayOfYear(day), text: words }), isStrong: kind === 'conversation_pricing' };
  });
}
