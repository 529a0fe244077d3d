'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { CommandLine } from '../command-line';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { usePricing } from '../pricing/use-pricing';
import { MonthTable } from './month-table';
import { OpenDifferences } from './open-differences';
import { ReasonBridge } from './reason-bridge';
import { Standing } from './standing';

/** Where invoices and Meta's analytics stand against our own bill: one sentence, the way from ours to theirs by reason, months, and what stays open. */
export function Reconciliation({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('reconciliation');
  const panel = usePricing(facts, 'reconciliation');
  const title = t('title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={320} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { reasons, months, cells, whole } = panel.answers;
  const asked = panel.context.questions.reconciliation;
  if (!reasons?.rows.length || !months || !cells || !whole || !asked.reasons || !asked.months || !asked.cells || !asked.whole) {
    return (
      <PanelCard title={title}>
        <p className="max-w-prose text-pretty text-soft">{t('none')}</p>
        <p className="mt-3 max-w-prose text-pretty text-soft">{t('none_load')}</p>
        <CommandLine>{`npm run ingest -- ${facts.workspace} ${t('none_file')}`}</CommandLine>
        <p className="mt-2 max-w-prose text-pretty text-small text-faint">{t('none_columns')}</p>
      </PanelCard>
    );
  }
  return (
    <PanelCard title={title} isRefreshing={panel.isRefreshing}>
      <Standing facts={facts} whole={whole} reasons={reasons} question={asked.reasons} total={asked.whole} />
      <div className="grid gap-x-6 gap-y-4 wide:grid-cols-2">
        <div className="min-w-0">
          <ReasonBridge facts={facts} answer={reasons} question={asked.reasons} whole={whole} total={asked.whole} />
          <OpenDifferences facts={facts} answer={cells} question={asked.cells} />
        </div>
        <MonthTable facts={facts} answer={months} question={asked.months} />
      </div>
    </PanelCard>
  );
}
