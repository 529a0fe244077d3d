'use client';
import { useTranslations } from 'next-intl';
import { seriesOf, totalIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { type ChartData, numberOfBucket } from '../chart-data';
import { LoadingPanel } from '../panel-state';
import { usePeriodWords } from '../period-picker';
import { TrendChart } from '../trend-chart';
import { useFormats } from '../use-formats';
import { useTrendAxis } from '../use-trend-axis';
import { WhyButton } from '../why-button';
import { useOverview } from './use-overview';

const height = 330;

/** What the channel earned and what it cost over the period, above each other. */
export function Trend({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('overview');
  const format = useFormats();
  const words = usePeriodWords();
  const panel = useOverview(facts, 'figures');
  const { span } = panel.state === 'ready' ? panel.context.view : { span: { from: '1970-01-01', to: '1970-01-02' } };
  const axis = useTrendAxis(facts, span, panel.state === 'ready' ? panel.context.compared : null);
  const earned = facts.hasMargin ? 'gross_margin' : 'revenue';
  const title = t(`by_${axis.grain}`, { title: t(facts.hasMargin ? 'trend_margin' : 'trend_revenue') });
  if (panel.state === 'loading') return <LoadingPanel title={title} height={height} />;
  if (panel.state === 'failed') return null;
  const { answers, context } = panel;
  const { roi: asked, roiBefore: askedBefore } = context.questions.figures;
  const isEmpty = ![answers.roi, answers.roiBefore].some((answer) => ['revenue', 'cost'].some((field) => totalIn(answer, field)));
  const filled = { empty: 0, isReached: axis.isReached };
  const money = (value: number | null): string => format.compactMoney(value, facts.currency);
  const sign = format.currencySign(facts.currency);
  const name = t(facts.hasMargin ? 'series_margin' : 'series_revenue');
  const data: ChartData = {
    buckets: axis.named,
    events: axis.events,
    incompleteFrom: axis.incompleteFrom,
    panels: [
      {
        kind: 'line',
        unit: sign,
        share: 1.15,
        series: [
          {
            name,
            colour: 'var(--user)',
            values: seriesOf(answers.roi, axis.grain, earned, axis.buckets, filled),
            numberAt: numberOfBucket(asked, earned, axis.grain, axis.buckets),
          },
        ],
        before: context.compared && {
          name: words(context.compared).title,
          colour: 'var(--faint)',
          values: seriesOf(answers.roiBefore, axis.grain, earned, axis.bucketsBefore, { empty: 0 }),
          numberAt: numberOfBucket(askedBefore, earned, axis.grain, axis.bucketsBefore),
        },
        print: money,
        printAxis: format.axis,
      },
      {
        kind: 'bars',
        unit: sign,
        share: 1,
        series: (['meta_fee', 'partner_fee', 'fixed_cost'] as const).map((field) => ({
          name: t(seriesWords[field]),
          colour: colours[field],
          values: seriesOf(answers.roi, axis.grain, field, axis.buckets, filled),
          numberAt: numberOfBucket(asked, field, axis.grain, axis.buckets),
        })),
        print: money,
        printAxis: format.axis,
      },
    ],
  };
  const choices = [earned, 'meta_fee', 'partner_fee', 'fixed_cost'];
  const why = asked && <WhyButton target={{ title, shown: '', question: asked, fields: [earned], choices }} />;
  return (
    <TrendChart title={title} data={data} height={height} isRefreshing={panel.isRefreshing} note={why} hint={isEmpty && t('trend_empty')} />
  );
}

const seriesWords = { meta_fee: 'series_meta', partner_fee: 'series_partner', fixed_cost: 'series_fixed' } as const;
const colours = { meta_fee: 'var(--business)', partner_fee: 'var(--partner)', fixed_cost: 'var(--fixed)' } as const;
