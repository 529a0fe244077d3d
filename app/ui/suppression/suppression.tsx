'use client';
import { useTranslations } from 'next-intl';
import { useFacts, useWorkspace } from '../../metrics/use-view';
import { ExplainProvider } from '../explain-context';
import { FilterBar } from '../filter-bar';
import { PrintedScope } from '../printed-scope';
import { Blocked } from './blocked';
import { Figures } from './figures';
import { Ledger } from './ledger';
import { List } from './list';
import { Overlap } from './overlap';
import { Rules } from './rules';
import { SuppressionFoot } from './suppression-foot';
import { Trend } from './trend';

/** The suppression page: what each rule would have saved and put at risk, the rules themselves, and the list. */
export function Suppression() {
  const t = useTranslations('suppression');
  const facts = useFacts();
  const workspace = useWorkspace();
  if (!facts) return null;
  return (
    <ExplainProvider workspace={workspace}>
      <h1 className="sr-only print:not-sr-only print:block print:text-[22px] print:font-[620]">{t('title')}</h1>
      <FilterBar facts={facts} offered={[]} />
      <PrintedScope facts={facts} />
      <Figures facts={facts} />
      <div className="grid gap-3.5">
        <Ledger facts={facts} />
        <Trend facts={facts} />
        <div className="grid items-start gap-3.5 wide:grid-cols-2">
          <Blocked facts={facts} />
          <Overlap facts={facts} />
        </div>
        <Rules facts={facts} />
        <List facts={facts} />
      </div>
      <SuppressionFoot facts={facts} />
    </ExplainProvider>
  );
}
