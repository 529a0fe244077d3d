'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useMemo, useState } from 'react';
import { fetchJson } from '../../metrics/api-error';
import type { StoredSettings } from '../../server/settings-store';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { apiOf } from '../data/data-queries';
import { JobResult } from '../data/job-result';
import { LoadingProgress } from '../data/loading-progress';
import { useLoading } from '../data/use-loading';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { type Draft, withValue } from '../settings/draft';
import { formDraft } from '../settings/form-draft';
import { SettingRows } from '../settings/setting-rows';
import { EditingContext } from '../settings/use-editing';
import { useSaving } from '../settings/use-saving';

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
  const [draft, setDraft] = useState<Draft>(() => formDraft(stored));
  const [isSaved, setIsSaved] = useState(false);
  const { refused, save } = useSaving(workspace);
  const loading = useLoading(workspace);
  const { problems } = refused;
  const editing = useMemo(
    () => ({
      draft,
      problems,
      change: (path: readonly (string | number)[], value: Draft) => setDraft((now) => withValue(now, path, value)),
    }),
    [draft, problems],
  );
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsSaved(await save(draft, { keep: stored.excluded.map((_, place) => place), add: [] }));
  };
  const elsewhere = [...problems].filter(([path]) => !path.startsWith('partners'));
  return (
    <PanelCard title={t('contracts_title')} className="no-print">
      <p className="mb-3 max-w-[72em] text-small text-soft text-pretty">{t('contracts_text')}</p>
      <EditingContext.Provider value={editing}>
        <form onSubmit={(event) => void onSubmit(event)} noValidate>
          <SettingRows
            path={['partners']}
            of="partners"
            isOpen
            below={(path) => (
              <div className="mt-2 border-l-2 border-hair pl-3">
                <SettingRows path={[...path, 'contracts']} of="contracts" isOpen />
              </div>
            )}
          />
          <button
            type="submit"
            disabled={loading.isBusy}
            className="mt-3 rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50"
          >
            {settings('save')}
          </button>
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
        {isSaved && !loading.isBusy && loading.job?.kind === 'rebuild' && <JobResult job={loading.job} see={() => undefined} />}
      </div>
    </PanelCard>
  );
}
