'use client';
import { useTranslations } from 'next-intl';
import { useFacts, useWorkspace } from '../../metrics/use-view';
import { ExplainProvider } from '../explain-context';
import { FilterBar } from '../filter-bar';
import { PrintedScope } from '../printed-scope';
import { Campaigns } from './campaigns';
import { Caused } from './caused';
import { Figures } from './figures';
import { Frequency } from './frequency';
import { Hours } from './hours';
import { PromotionsFoot } from './promotions-foot';

/** The promotions page: figures of all, the campaigns, what those with a comparison group caused, and when people buy. */
export function Promotions() {
  const t = useTranslations('promotions');
  const facts = useFacts();
  const workspace = useWorkspace();
  if (!facts) return null;
  return (
    <ExplainProvider workspace={workspace}>
      <h1 className="sr-only print:not-sr-only print:block print:text-[22px] print:font-[620]">{t('title')}</h1>
      <FilterBar facts={facts} offered={['country', 'line']} hasCounting />
      <PrintedScope facts={facts} />
      <Figures facts={facts} />
      <div className="grid gap-3.5">
        <Campaigns facts={facts} />
        <Caused facts={facts} />
        <div className="grid items-start gap-3.5 wide:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
          <Hours facts={facts} />
          <Frequency facts={facts} />
        </div>
      </div>
      <PromotionsFoot facts={facts} />
    </ExplainProvider>
  );
}
