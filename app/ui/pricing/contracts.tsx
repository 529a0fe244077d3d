'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { fetchJson } from '../../metrics/api-error';
import type { StoredSettings } from '../../server/settings-store';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { apiOf } from '../data/data-queries';
import { JobResult } from '../data/job-result';
import { LoadingProgress } from '../data/loading-progress';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { PartnerRows } from '../settings/partner-rows';
import { SaveButton } from '../settings/save-button';
import { EditingContext } from '../settings/use-editing';
import { useSettingDraft } from '../settings/use-setting-draft';

/** What each partner asks, by date, to be changed; saving checks it and builds a new generation. */
export function Contracts({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('pricing_terms');
  const { data, error, refetch } = useQuery({
    queryKey: ['settings', facts.workspace],
    queryFn: ({ signal }) => fetchJson<StoredSettings>(`${apiOf(facts.workspace)}/settings`, { signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const title = t('contracts_title');
  if (error && !data) return <FailedPanel title={title} error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingPanel title={title} height={200} />;
  return <ContractForm workspace={facts.workspace} stored={data} />;
}

function ContractForm({ workspace, stored }: { readonly workspace: string; readonly stored: StoredSettings }) {
  const t = useTranslations('pricing_terms');
  const settings = useTranslations('settings');
  const { editing, refused, loading, saveDraft, isSaved, isBuilt } = useSettingDraft(workspace, stored);
  const { problems } = refused;
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await saveDraft({ keep: stored.excluded.map((_, place) => place), add: [] });
  };
  const elsewhere = [...problems].filter(([path]) => !path.startsWith('partners'));
  return (
    <PanelCard title={t('contracts_title')} className="no-print">
      <p className="mb-3 max-w-[72em] text-small text-soft text-pretty">{t('contracts_text')}</p>
      <EditingContext.Provider value={editing}>
        <form onSubmit={(event) => void onSubmit(event)} noValidate>
          <PartnerRows />
          <div className="mt-3">
            <SaveButton isBusy={loading.isBusy} />
          </div>
        </form>
      </EditingContext.Provider>
      <div aria-live="polite">
        {problems.size > 0 && <p className="mt-2 text-down">{settings('wrong', { count: problems.size })}</p>}
        {elsewhere.map(([path, text]) => (
          <p key={path} lang="en" className="text-small text-down">
            {path}: {text}
          </p>
        ))}
        {refused.message !== null && <p className="mt-2 text-down">{settings('failed')}</p>}
        {isSaved && <LoadingProgress loading={loading} />}
        {isBuilt && loading.job && <JobResult job={loading.job} see={() => undefined} />}
      </div>
    </PanelCard>
  );
}
