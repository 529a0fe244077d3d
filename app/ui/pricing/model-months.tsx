'use client';
import { useTranslations } from 'next-intl';
import { textIn } from '../../metrics/answer-values';
import { billModels } from '../../metrics/pricing-questions';
import { ratedFee } from '../../metrics/rated-fee';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import type { ChartData, ChartSeries } from '../chart-data';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { TrendChart } from '../trend-chart';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { useTrendAxis } from '../use-trend-axis';
import { WhyButton } from '../why-button';
import { modelColour } from './model-colour';
import { usePricing } from './use-pricing';

const height = 300;

/** Meta's fees under every model, bucket by bucket. */
export function ModelMonths({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('pricing');
  const panels = useTranslations('panels');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const panel = usePricing(facts, 'months');
  const span = panel.state === 'ready' ? panel.context.view.span : { from: '1970-01-01', to: '1970-01-02' };
  const axis = useTrendAxis(facts, span, null);
  const title = t(`months_by_${axis.grain}`);
  if (panel.state === 'loading') return <LoadingPanel title={title} height={height} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const answer = panel.answers.months;
  const asked = panel.context.questions.months.months;
  if (!asked || !answer?.rows.length) return <EmptyPanel title={title}>{panels('nothing')}</EmptyPanel>;
  const series = billModels.map((model): ChartSeries => {
    const fees = new Map(
      answer.rows.filter((row) => textIn(row, 'model') === model).map((row) => [textIn(row, axis.grain), ratedFee(row)]),
    );
    return {
      name: wordOf('model', model),
      colour: modelColour[model],
      values: axis.buckets.map((bucket) => (axis.isReached(bucket) && fees.has(bucket) ? (fees.get(bucket) ?? null) : null)),
      numberAt: (index) => {
        const bucket = axis.buckets[index];
        return bucket && fees.has(bucket)
          ? { question: asked, fields: ['meta_fee'], row: { [axis.grain]: [bucket], model: [model] } }
          : null;
      },
    };
  });
  const data: ChartData = {
    buckets: axis.named,
    events: axis.events,
    incompleteFrom: axis.incompleteFrom,
    panels: [
      {
        kind: 'line',
        unit: format.currencySign(facts.currency),
        share: 1,
        series: series.filter(({ values }) => values.some((value) => value !== null)).reverse(),
        print: (value) => format.money(value, facts.currency),
        printAxis: format.axis,
      },
    ],
  };
  const why = <WhyButton target={{ title, shown: '', question: asked, fields: ['meta_fee'], choices: ['meta_fee', 'units'] }} />;
  return <TrendChart title={title} data={data} height={height} isRefreshing={panel.isRefreshing} note={why} />;
}
