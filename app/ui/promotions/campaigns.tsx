'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { numberIn, textIn } from '../../metrics/answer-values';
import { listed, sortColumns } from '../../metrics/campaign-list';
import { ladderSteps } from '../../metrics/promotion-questions';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ChartMenu } from '../chart-menu';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { ShowAllButton } from '../show-all-button';
import { useTermName } from '../use-number-words';
import { CampaignTable } from './campaign-table';
import { NoCampaigns } from './no-campaigns';
import { useListView } from './use-list-view';
import { usePromotions } from './use-promotions';

const shownAtFirst = 15;
const saved = [
  ...['suppressed', 'opted_out', 'conversion_rate', 'conversion_rate_low', 'conversion_rate_high'],
  ...['conversion_rate_band_low', 'conversion_rate_band_high', 'orders', 'revenue', 'cost', 'roas', 'roi'],
];

/** The campaigns of the period, each leading to its page. */
export function Campaigns({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('promotions');
  const nameOf = useTermName('promotions');
  const { list, show } = useListView();
  const [isWhole, setIsWhole] = useState(false);
  const panel = usePromotions(facts, 'campaigns');
  const title = t('campaigns_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={340} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const answer = panel.answers.campaigns;
  const asked = panel.context.questions.campaigns.campaigns;
  if (!asked || !answer?.rows.length) return <NoCampaigns facts={facts} title={title} />;
  const rows = listed(answer, list);
  const columns = [...ladderSteps, ...saved];
  const table = {
    head: [t('campaign'), ...columns.map(nameOf)],
    rows: rows.map((row) => [textIn(row, 'campaign'), ...columns.map((column) => numberIn(row, column))]),
  };
  const menu = <ChartMenu title={title} table={table} isTable={isWhole} setIsTable={setIsWhole} />;
  return (
    <PanelCard
      title={title}
      note={<span className="max-phone:hidden">{t('list_legend')}</span>}
      corner={menu}
      isRefreshing={panel.isRefreshing}
    >
      <div className="no-print mb-2 flex flex-wrap items-center gap-2">
        <input
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          value={list.text}
          onChange={(event) => show({ ...list, text: event.target.value })}
          className="h-8 w-full rounded-chip border border-line bg-ground px-2.5 text-body placeholder:text-faint phone:w-60"
        />
        <label className="flex h-8 items-center gap-1.5 text-small text-faint phone:hidden">
          {t('sort')}
          <select
            value={list.column}
            onChange={(event) => {
              const column = sortColumns.find((name) => name === event.target.value) ?? list.column;
              show({ ...list, column, isDescending: column !== 'campaign' });
            }}
            className="h-8 rounded-chip border border-line bg-card px-1.5 text-body text-ink"
          >
            {sortColumns.map((column) => (
              <option key={column} value={column}>
                {column === 'campaign' ? t('campaign') : nameOf(column)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {rows.length === 0 ? (
        <p className="py-4 text-soft">{t('none_found')}</p>
      ) : (
        <CampaignTable
          facts={facts}
          answer={answer}
          question={asked}
          rows={isWhole ? rows : rows.slice(0, shownAtFirst)}
          list={list}
          show={show}
        />
      )}
      {rows.length > shownAtFirst && (
        <ShowAllButton isWhole={isWhole} setIsWhole={setIsWhole} words={{ all: t('show_all'), less: t('show_less') }} />
      )}
    </PanelCard>
  );
}
