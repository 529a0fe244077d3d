'use client';
import { useTranslations } from 'next-intl';
import { numberIn, seriesOf, textIn, totalIn } from '../../metrics/answer-values';
import { sumOf } from '../../metrics/change';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { categoryColour } from '../category-colour';
import { type ChartData, type ChartSeries, numberOfBucket } from '../chart-data';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { TrendChart } from '../trend-chart';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { useTrendAxis } from '../use-trend-axis';
import { WhyButton } from '../why-button';
import { useConversations } from './use-conversations';

const height = 340;
const order = [
  'business_initiated',
  'marketing',
  'utility',
  'authentication',
  'authentication_international',
  'user_initiated',
  'service',
  'referral_conversion',
];
const free = { charged: 'var(--soft)', free_tier: 'var(--free)', free_entry_point: 'var(--entry)' } as const;

/** Conversations by kind, and below them which were charged, bucket by bucket. */
export function Kinds({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('conversations');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const kinds = useConversations(facts, 'kinds');
  const figures = useConversations(facts, 'figures');
  const context = figures.state === 'ready' ? figures.context : null;
  const axis = useTrendAxis(facts, context?.view.span ?? { from: '1970-01-01', to: '1970-01-02' }, context?.compared ?? null);
  const title = t(`by_${axis.grain}`, { title: t('kinds_title') });
  if (kinds.state === 'failed') return <FailedPanel title={title} error={kinds.error} retry={kinds.retry} />;
  if (kinds.state === 'loading' || figures.state !== 'ready') return <LoadingPanel title={title} height={height} />;
  const answer = kinds.answers.kinds;
  const asked = kinds.context.questions.kinds.kinds;
  const { talks } = figures.answers;
  if (!totalIn(talks, 'conversations')) return <EmptyPanel title={title}>{t('none')}</EmptyPanel>;
  const origins = [...new Set((answer?.rows ?? []).map((row) => textIn(row, 'origin') ?? 'unknown'))].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  );
  const filled = { empty: 0, isReached: axis.isReached };
  const ofOrigin = (origin: string): ChartSeries => {
    const rows = (answer?.rows ?? []).filter((row) => (textIn(row, 'origin') ?? 'unknown') === origin);
    const values = new Map(rows.map((row) => [textIn(row, axis.grain), numberIn(row, 'conversations')]));
    return {
      name: wordOf('origin', origin),
      colour: categoryColour(origin),
      values: axis.buckets.map((bucket) => (axis.isReached(bucket) ? (values.get(bucket) ?? 0) : null)),
      numberAt: (index) => {
        const bucket = axis.buckets[index];
        return asked && bucket ? { question: asked, fields: ['conversations'], row: { [axis.grain]: [bucket], origin: [origin] } } : null;
      },
    };
  };
  const data: ChartData = {
    buckets: axis.named,
    events: axis.events,
    incompleteFrom: axis.incompleteFrom,
    panels: [
      {
        kind: 'bars',
        unit: t('axis_conversations'),
        share: 1.3,
        series: origins.map(ofOrigin),
        print: format.count,
        printAxis: format.axis,
      },
      {
        kind: 'bars',
        unit: t('axis_charged'),
        share: 1,
        series: (['charged', 'free_tier', 'free_entry_point'] as const)
          .map((field) => ({
            name: t(`series_${field}`),
            colour: free[field],
            values: seriesOf(talks, axis.grain, field, axis.buckets, filled),
            numberAt: numberOfBucket(context?.questions.figures.talks, field, axis.grain, axis.buckets),
          }))
          .filter(({ values }) => sumOf(values) !== null),
        print: format.count,
        printAxis: format.axis,
      },
    ],
  };
  const why = asked && (
    <WhyButton
      target={{
        title,
        shown: format.count(totalIn(talks, 'conversations')),
        question: asked,
        fields: ['conversations'],
        choices: ['conversations'],
      }}
    />
  );
  return <TrendChart title={title} data={data} height={height} isRefreshing={kinds.isRefreshing} note={why} />;
}
