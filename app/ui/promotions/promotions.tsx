'use client';
import { useTranslations } from 'next-intl';
import { NumbersPage } from '../numbers-page';
import { Campaigns } from './campaigns';
import { Caused } from './caused';
import { Figures } from './figures';
import { Frequency } from './frequency';
import { Hours } from './hours';
import { PromotionsFoot } from './promotions-foot';

/** The promotions page: figures of all, the campaigns, what those with a comparison group caused, and when people buy. */
export function Promotions() {
  const t = useTranslations('promotions');
  return (
    <NumbersPage title={t('title')} offered={['country', 'line']} hasCounting>
      {(facts) => (
        <>
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
        </>
      )}
    </NumbersPage>
  );
}
