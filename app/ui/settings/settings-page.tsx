'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { fetchJson } from '../../metrics/api-error';
import { useWorkspace } from '../../metrics/use-view';
import type { StoredSettings } from '../../server/settings-store';
import { apiOf } from '../data/data-queries';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { SettingsForm } from './settings-form';

/** The settings page: what the workspace says of itself, to be changed. */
export function SettingsPage() {
  const t = useTranslations('settings');
  const workspace = useWorkspace();
  const { data, error, refetch } = useQuery({
    queryKey: ['settings', workspace],
    queryFn: ({ signal }) => fetchJson<StoredSettings>(`${apiOf(workspace)}/settings`, { signal }),
    staleTime: 0,
  });
  return (
    <>
      <h1 className="mb-3 text-[22px] font-[620] tracking-[-0.015em]">{t('title')}</h1>
      {error && !data && <FailedPanel title={t('title')} error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingPanel title={t('title')} height={600} />}
      {data && <SettingsForm workspace={workspace} stored={data} />}
    </>
  );
}
