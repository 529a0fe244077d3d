'use client';
import { useTranslations } from 'next-intl';
import { numberIn, seriesOf, totalIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { type ChartData, numberOfBucket } from '../chart-data';
import { EmptyPanel, LoadingPanel } from '../panel-state';
import { TrendChart } from '../trend-chart';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { useTrendAxis } from '../use-trend-axis';
import { useSuppression } from './use-suppression';

const height = 300;
const nowhere = { from: '1970-01-01', to: '1970-01-02' };

/** What all rules together would have saved over the period, and below it the margin of those who ordered all the same. */
export function Trend({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('suppression');
  const nameOf = useTermName('suppressions');
  const format = useFormats();
  const panel = useSuppression(facts, 'figures');
  const axis = useTrendAxis(facts, panel.state === 'ready' ? panel.context.view.span : nowhere, null);
  if (panel.state === 'loading') return <LoadingPanel title={t('trend')} height={height} />;
  if (panel.state === 'failed') return null;
  const { now } = panel.answers;
  const asked = panel.context.questions.figures.now;
  if (!now?.rows.length)
    return (
      <EmptyPanel title={t('trend')}>
        {t('empty')} {t('empty_hint')}
      </EmptyPanel>
    );
  const isEmpty = !(['cost_avoided', 'margin_at_risk'] as const).some((field) => totalIn(now, field));
  const isMarginKnown = totalIn(now, 'margin_at_risk') !== null || now.rows.some((row) => numberIn(row, 'margin_at_risk'));
  const panelOf = (field: string, colour: string): ChartData['panels'][number] => ({
    ...{ kind: 'bars', share: 1, unit: format.currencySign(facts.currency), printAxis: format.axis },
    print: (value) => format.compactMoney(value, facts.currency),
    series: [
      {
        ...{ name: nameOf(field), colour },
        values: seriesOf(now, axis.grain, field, axis.buckets, { empty: 0, isReached: axis.isReached }),
        numberAt: numberOfBucket(asked, field, axis.grain, axis.buckets),
      },
    ],
  });
  const data: ChartData = {
    ...{ buckets: axis.named, events: axis.events, incompleteFrom: axis.incompleteFrom },
    panels: [panelOf('cost_avoided', 'var(--user)'), ...(isMarginKnown ? [panelOf('margin_at_risk', 'var(--business)')] : [])],
  };
  return <TrendChart title={t('trend')} data={data} height={height} isRefreshing={panel.isRefreshing} hint={isEmpty && t('trend_empty')} />;
}
