'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Language } from '../../i18n/language';
import { useFacts, useWorkspace } from '../../metrics/use-view';
import type { ReportShelf } from '../../server/report-shelf';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { FrozenReports } from './frozen-reports';
import { draftOf, freshDraft, nextDraft, type ReportDraft } from './report-draft';
import { ReportEditor } from './report-editor';
import { shelfQuery } from './report-queries';
import { SavedReports } from './saved-reports';

/** The page of reports: what there is, or in the address `?report=` the one that is worked on. */
export function ReportsPage() {
  const t = useTranslations('reports');
  const workspace = useWorkspace();
  const facts = useFacts();
  const locale = useLocale() as Language;
  const search = useSearchParams();
  const { data, error, refetch } = useQuery(shelfQuery(workspace));
  const draft = data && facts ? draftIn(search, data, facts, locale, t('new_report')) : null;
  const address = `${search.get('report')} ${search.get('copy')}`;
  const [kept, setKept] = useState({ key: address, address });
  // The editor of a new report goes on under the address that it got when it was kept.
  const key = kept.address === address ? kept.key : address;
  const named = (id: string): void => {
    setKept({ key, address: `${id} null` });
    window.history.replaceState(null, '', `/${workspace}/reports?report=${id}`);
  };
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h1 className="text-[22px] font-[620] tracking-[-0.015em]">{t('title')}</h1>
        {draft ? (
          <Link href={`/${workspace}/reports`} className="font-medium text-soft underline-offset-2 hover:underline">
            {t('back')}
          </Link>
        ) : (
          <Link href={`/${workspace}/reports?report=new`} className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground">
            {t('new_report')}
          </Link>
        )}
      </div>
      {error && !data && <FailedPanel title={t('title')} error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingPanel title={t('title')} height={420} />}
      {data && draft && <ReportEditor key={key} workspace={workspace} start={draft} formats={data.formats} named={named} />}
      {data && !draft && (
        <div className="grid gap-3.5">
          <SavedReports workspace={workspace} shelf={data} />
          <FrozenReports workspace={workspace} shelf={data} />
        </div>
      )}
    </>
  );
}

/** The report that an address is about; null: none, or one that is gone. */
function draftIn(
  search: URLSearchParams,
  { saved }: ReportShelf,
  facts: WorkspaceFacts,
  language: Language,
  name: string,
): ReportDraft | null {
  const asked = search.get('report');
  if (asked === null) return null;
  const copied = saved.find(({ id }) => id === search.get('copy'));
  if (asked === 'new') return copied ? nextDraft(copied) : freshDraft(facts, language, name);
  const found = saved.find(({ id }) => id === asked);
  return found ? draftOf(found) : null;
}
