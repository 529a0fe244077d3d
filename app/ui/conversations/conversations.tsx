'use client';
import { useTranslations } from 'next-intl';
import { NumbersPage } from '../numbers-page';
import { Breakdowns } from './breakdowns';
import { ConversationsFoot } from './conversations-foot';
import { Figures } from './figures';
import { Hours } from './hours';
import { Kinds } from './kinds';
import { Tiers } from './tiers';

/** The conversations page: kinds, countries, lines, hours, and the free tier. */
export function Conversations() {
  const t = useTranslations('conversations');
  return (
    <NumbersPage title={t('title')} offered={['country', 'line', 'partner', 'origin']}>
      {(facts) => (
        <>
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
        </>
      )}
    </NumbersPage>
  );
}
