'use client';
import { useTranslations } from 'next-intl';
import { NumbersPage } from '../numbers-page';
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
  const t = useTranslations('overview');
  return (
    <NumbersPage title={t('title')} offered={['country', 'line', 'partner']}>
      {(facts) => (
        <>
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
      )}
    </NumbersPage>
  );
}
