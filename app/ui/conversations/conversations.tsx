'use client';
import { useTranslations } from 'next-intl';
import { useFacts, useWorkspace } from '../../metrics/use-view';
import { ExplainProvider } from '../explain-context';
import { FilterBar } from '../filter-bar';
import { PrintedScope } from '../printed-scope';
import { Breakdowns } from './breakdowns';
import { ConversationsFoot } from './conversations-foot';
import { Figures } from './figures';
import { Hours } from './hours';
import { Kinds } from './kinds';
import { Tiers } from './tiers';

/** The conversations page: kinds, countries, lines, hours, and the free tier. */
export function Conversations() {
  const t = useTranslations('conversations');
  const facts = useFacts();
  const workspace = useWorkspace();
  if (!facts) return null;
  return (
    <ExplainProvider workspace={workspace}>
      <h1 className="sr-only print:not-sr-only print:block print:text-[22px] print:font-[620]">{t('title')}</h1>
      <PrintedScope facts={facts} />
      <FilterBar facts={facts} offered={['country', 'line', 'partner', 'origin']} />
      <Figures facts={facts} />
      <div className="grid gap-3.5">
        <Kinds facts={facts} />
        <div className="grid gap-3.5 wide:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
          <Hours facts={facts} />
          <Tiers facts={facts} />
        </div>
        <Breakdowns facts={facts} />
      </div>
      <ConversationsFoot facts={facts} />
    </ExplainProvider>
  );
}
