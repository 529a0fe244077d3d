'use client';
import { useTranslations } from 'next-intl';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn } from '../../metrics/answer-values';
import { useView } from '../../metrics/use-view';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { SliceTable } from './slice-table';
import { type CampaignProps, useCampaign } from './use-campaign';

interface PlacesProps extends CampaignProps {
  readonly group: 'countries' | 'lines';
  readonly dimension: 'country' | 'line';
}

/** The campaign by country or by line. Every row is a filter. */
export function Places({ group, dimension, ...given }: PlacesProps) {
  const t = useTranslations('promotions');
  const wordOf = useDimensionWords(given.facts);
  const { view, change } = useView(given.facts);
  const panel = useCampaign(given, group);
  const title = t(`${group}_title`);
  if (panel.state === 'loading') return <LoadingPanel title={title} height={180} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions[group].rows;
  const valueIn = (row: AnswerRow): string => textIn(row, dimension) ?? 'unknown';
  const people = (row: AnswerRow): number => numberIn(row, 'delivered') ?? 0;
  const rows = (panel.answers.rows?.rows ?? []).filter((row) => people(row) > 0).sort((one, other) => people(other) - people(one));
  if (!question || rows.length === 0) return null;
  const chosen = view.filters[dimension] ?? [];
  const choose = (row: AnswerRow) => {
    const { [dimension]: _, ...others } = view.filters;
    change({ filters: chosen.includes(valueIn(row)) ? others : { ...others, [dimension]: [valueIn(row)] } });
  };
  return (
    <PanelCard title={title} note={t('list_interval')} isRefreshing={panel.isRefreshing}>
      <SliceTable
        facts={given.facts}
        caption={title}
        rows={rows}
        question={question}
        nameOf={(row) => wordOf(dimension, valueIn(row))}
        placeOf={(row) => ({ [dimension]: [textIn(row, dimension)] })}
        choose={choose}
        isChosen={(row) => chosen.includes(valueIn(row))}
      />
    </PanelCard>
  );
}
