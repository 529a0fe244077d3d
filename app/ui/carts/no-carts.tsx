'use client';
import { useTranslations } from 'next-intl';
import { addDays } from '../../metrics/days';
import { useView } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { CommandLine } from '../command-line';
import { PanelCard } from '../panel-card';

/** What stands where there are no carts: a longer period, or what to load so that there will be some. */
export function NoCarts({ facts, title }: { readonly facts: WorkspaceFacts; readonly title: string }) {
  const t = useTranslations('carts');
  const { view, change } = useView(facts);
  const [first, last] = [facts.firstDay, facts.lastDay];
  const isWhole = !first || !last || (view.span.from <= first && view.span.to > last);
  return (
    <PanelCard title={title}>
      <p className="max-w-prose text-pretty text-soft">{t('none')}</p>
      {!isWhole && (
        <button
          type="button"
          onClick={() => change({ span: { from: first, to: addDays(last, 1) } })}
          className="mt-2 rounded-chip border border-line px-2.5 py-1 font-medium"
        >
          {t('whole_log')}
        </button>
      )}
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
