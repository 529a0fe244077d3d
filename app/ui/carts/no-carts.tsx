'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { CommandLine } from '../command-line';
import { PanelCard } from '../panel-card';
import { WholeLogButton } from '../whole-log-button';

/** What stands where there are no carts: a longer period, or what to load so that there will be some. */
export function NoCarts({ facts, title }: { readonly facts: WorkspaceFacts; readonly title: string }) {
  const t = useTranslations('carts');
  return (
    <PanelCard title={title}>
      <p className="max-w-prose text-pretty text-soft">{t('none')}</p>
      <WholeLogButton facts={facts} />
      <p className="mt-3 max-w-prose text-pretty text-soft">{t('none_load')}</p>
      <CommandLine>{`npm run ingest -- ${facts.workspace} ${t('none_file')}`}</CommandLine>
    </PanelCard>
  );
}

/** How to load a catalogue, where a panel needs one. */
export function NoCatalogue({
  facts,
  title,
  children,
}: {
  readonly facts: WorkspaceFacts;
  readonly title: string;
  readonly children: string;
}) {
  const t = useTranslations('carts');
  return (
    <PanelCard title={title}>
      <p className="max-w-prose text-pretty text-soft">{children}</p>
      <CommandLine>{`npm run ingest -- ${facts.workspace} ${t('catalogue_file')}`}</CommandLine>
    </PanelCard>
  );
}
