'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFacts, useKeptSearch, useWorkspace } from '../../metrics/use-view';
import { ExplainProvider } from '../explain-context';
import { FilterBar } from '../filter-bar';
import { PrintedScope } from '../printed-scope';
import { CampaignFoot } from './campaign-foot';
import { Consent } from './consent';
import { Failures } from './failures';
import { Frequency } from './frequency';
import { Hours } from './hours';
import { Ladder } from './ladder';
import { LiftCard } from './lift-card';
import { OptOuts } from './opt-outs';
import { Places } from './places';
import { Results } from './results';
import { Subtitle } from './subtitle';
import { Times } from './times';
import type { CampaignProps } from './use-campaign';
import { Versions } from './versions';
import { WindowUse } from './window-use';

interface Card {
  readonly name: string;
  /** Where the card stands when there is one column. */
  readonly order: number;
  readonly shown: ReactNode;
}

/** The cards of both columns, each card in its own height. */
const columns = (given: CampaignProps): readonly (readonly Card[])[] => [
  [
    { name: 'ladder', order: 1, shown: <Ladder {...given} /> },
    { name: 'versions', order: 3, shown: <Versions {...given} /> },
    { name: 'times', order: 5, shown: <Times {...given} /> },
    { name: 'countries', order: 9, shown: <Places {...given} group="countries" dimension="country" /> },
    { name: 'lines', order: 10, shown: <Places {...given} group="lines" dimension="line" /> },
  ],
  [
    { name: 'lift', order: 2, shown: <LiftCard {...given} /> },
    { name: 'hours', order: 4, shown: <Hours {...given} /> },
    { name: 'frequency', order: 6, shown: <Frequency {...given} /> },
    { name: 'opt-outs', order: 7, shown: <OptOuts {...given} /> },
    { name: 'failures', order: 8, shown: <Failures {...given} /> },
    { name: 'window-use', order: 12, shown: <WindowUse {...given} /> },
    { name: 'consent', order: 11, shown: <Consent {...given} /> },
  ],
];

/** The page of one campaign: its ladder, what it caused, its versions, and where and when it worked. */
export function Campaign({ name }: { readonly name: string }) {
  const t = useTranslations('promotions');
  const facts = useFacts();
  const workspace = useWorkspace();
  const search = useKeptSearch();
  if (!facts) return null;
  const given = { facts, name };
  return (
    <ExplainProvider workspace={workspace}>
      <nav aria-label={t('path')} className="no-print mb-2 text-body text-soft">
        <Link href={`/${workspace}/promotions${search}`} className="underline underline-offset-2 hover:text-ink">
          {t('title')}
        </Link>
        <span aria-hidden="true"> / </span>
      </nav>
      <h1 className="text-[22px] leading-tight font-[620] tracking-[-0.015em] wrap-anywhere">{name}</h1>
      <Subtitle {...given} />
      <FilterBar facts={facts} offered={['country', 'line']} hasCounting isCompared={false} />
      <PrintedScope facts={facts} />
      <Results {...given} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5 wide:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] wide:items-start">
        {columns(given).map((cards) => (
          <div key={cards[0]?.name} className="contents wide:grid wide:gap-3.5">
            {cards.map(({ name: card, order, shown }) => (
              <div key={card} className="min-w-0 empty:hidden wide:!order-none" style={{ order }}>
                {shown}
              </div>
            ))}
          </div>
        ))}
      </div>
      <CampaignFoot {...given} />
    </ExplainProvider>
  );
}
