'use client';
import { useTranslations } from 'next-intl';
import { useFacts, useWorkspace } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ExplainProvider } from '../explain-context';
import { FilterBar } from '../filter-bar';
import { PrintedScope } from '../printed-scope';
import { Verdict } from '../verdict';
import { Channels } from './channels';
import { Coverage } from './coverage';
import { Figures } from './figures';
import { FreeTierPanel } from './free-tier-panel';
import { Movers } from './movers';
import { OverviewFoot } from './overview-foot';
import { Spent } from './spent';
import { Trend } from './trend';

/** The overview: one sentence, six figures, the course of the period, where the money went and what changed. */
export function Overview() {
  const facts = useFacts();
  const workspace = useWorkspace();
  return facts && <ExplainProvider workspace={workspace}>{<Panels facts={facts} />}</ExplainProvider>;
}

function Panels({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('overview');
  return (
    <>
      <h1 className="sr-only print:not-sr-only print:block print:text-[22px] print:font-[620]">{t('title')}</h1>
      <PrintedScope facts={facts} />
      <FilterBar facts={facts} offered={['country', 'line', 'partner']} />
      <Verdict facts={facts} />
      <Figures facts={facts} />
      <div className="grid gap-3.5 wide:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <Trend facts={facts} />
        <Spent facts={facts} />
        <Channels facts={facts} />
        <Movers facts={facts} />
        <section className="card min-w-0 rounded-card border border-line bg-card px-4 pt-[13px] pb-3">
          <FreeTierPanel facts={facts} />
          <Coverage facts={facts} />
        </section>
      </div>
      <OverviewFoot facts={facts} />
    </>
  );
}
