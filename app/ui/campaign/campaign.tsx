'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useFacts, useKeptSearch, useWorkspace } from '../../metrics/use-view';
import { ExplainProvider } from '../explain-context';
import { FilterBar } from '../filter-bar';
import { PrintedScope } from '../printed-scope';
import { CampaignFoot } from './campaign-foot';
import { Hours } from './hours';
import { Ladder } from './ladder';
import { LiftCard } from './lift-card';
import { Places } from './places';
import { Results } from './results';
import { Versions } from './versions';

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
      <h1 className="mb-3 text-[22px] leading-tight font-[620] tracking-[-0.015em] wrap-anywhere">{name}</h1>
      <FilterBar facts={facts} offered={['country', 'line']} hasCounting isCompared={false} />
      <PrintedScope facts={facts} />
      <Results {...given} />
      <div className="grid gap-3.5 wide:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <Ladder {...given} />
        <LiftCard {...given} />
        <Versions {...given} />
        <Hours {...given} />
        <Places {...given} group="countries" dimension="country" />
        <Places {...given} group="lines" dimension="line" />
      </div>
      <CampaignFoot {...given} />
    </ExplainProvider>
  );
}
