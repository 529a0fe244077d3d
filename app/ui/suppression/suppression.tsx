'use client';
import { useTranslations } from 'next-intl';
import { NumbersPage } from '../numbers-page';
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
  return (
    <NumbersPage title={t('title')} offered={[]}>
      {(facts) => (
        <>
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
        </>
      )}
    </NumbersPage>
  );
}
