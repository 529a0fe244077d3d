'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { CommandLine } from '../command-line';
import { PanelCard } from '../panel-card';
import { WholeLogButton } from '../whole-log-button';

interface NoCampaignsProps {
  readonly facts: WorkspaceFacts;
  readonly title: string;
  /** Of one campaign: there may be no more to load. */
  readonly isOne?: boolean;
}

/** What stands where there is no campaign: a longer period, or what to load so that there will be some. */
export function NoCampaigns({ facts, title, isOne = false }: NoCampaignsProps) {
  const t = useTranslations('promotions');
  return (
    <PanelCard title={title}>
      <p className="max-w-prose text-pretty text-soft">{t(isOne ? 'none_here' : 'none')}</p>
      <WholeLogButton facts={facts} />
      {!isOne && (
        <>
          <p className="mt-3 max-w-prose text-pretty text-soft">{t('none_load')}</p>
          <CommandLine>{`npm run ingest -- ${facts.workspace} ${t('none_file')}`}</CommandLine>
          <p className="mt-2 text-small text-faint">{t('none_columns')}</p>
        </>
      )}
    </PanelCard>
  );
}
