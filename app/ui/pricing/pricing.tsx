'use client';
import { useTranslations } from 'next-intl';
import { NumbersPage } from '../numbers-page';
import { Reconciliation } from '../reconciliation/reconciliation';
import { Change } from './change';
import { Contracts } from './contracts';
import { ModelGrid } from './model-grid';
import { ModelMonths } from './model-months';
import { Models } from './models';
import { PricingFoot } from './pricing-foot';
import { RateCards } from './rate-cards';
import { WhatIf } from './what-if';
import { WindowUse } from './window-use';

/** The pricing page: one log under every model, month by month, by country and line. */
export function Pricing() {
  const t = useTranslations('pricing');
  return (
    <NumbersPage title={t('title')} offered={['country', 'line', 'partner']} isCompared={false}>
      {(facts) => (
        <>
          <Change facts={facts} />
          <div className="grid gap-3.5">
            <Models facts={facts} />
            <ModelMonths facts={facts} />
            <div className="grid gap-3.5 wide:grid-cols-2">
              <ModelGrid facts={facts} group="countries" dimension="country" />
              <ModelGrid facts={facts} group="lines" dimension="line" />
            </div>
            <WindowUse facts={facts} />
            <Reconciliation facts={facts} />
            <WhatIf facts={facts} />
            <Contracts facts={facts} />
            <RateCards facts={facts} />
          </div>
          <PricingFoot facts={facts} />
        </>
      )}
    </NumbersPage>
  );
}
