'use client';
import { useTranslations } from 'next-intl';
import { useFacts, useWorkspace } from '../../metrics/use-view';
import { ExplainProvider } from '../explain-context';
import { FilterBar } from '../filter-bar';
import { PrintedScope } from '../printed-scope';
import { LinesFoot } from './lines-foot';
import { Lives } from './lives';
import { Ports } from './ports';
import { Stays } from './stays';

/** The lines page: each number's life across its partners, both sides of every port, and the numbers of the period. */
export function Lines() {
  const t = useTranslations('lines');
  const facts = useFacts();
  const workspace = useWorkspace();
  if (!facts) return null;
  return (
    <ExplainProvider workspace={workspace}>
      <h1 className="sr-only print:not-sr-only print:block print:text-[22px] print:font-[620]">{t('title')}</h1>
      <PrintedScope facts={facts} />
      <FilterBar facts={facts} offered={['line', 'partner']} isCompared={false} />
      <div className="grid gap-3.5">
        <Lives facts={facts} />
        <Ports facts={facts} />
        <Stays facts={facts} />
      </div>
      <LinesFoot facts={facts} />
    </ExplainProvider>
  );
}
