'use client';
import { useTranslations } from 'next-intl';
import { useWorkspace } from '../../metrics/use-view';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { SettingsForm } from './settings-form';
import { useStoredSettings } from './settings-query';

/** The settings page: what the workspace says of itself, to be changed. */
export function SettingsPage() {
  const t = useTranslations('settings');
  const workspace = useWorkspace();
  const { stored, error, retry } = useStoredSettings(workspace);
  return (
    <>
      <h1 className="mb-3 text-[22px] font-[620] tracking-[-0.015em]">{t('title')}</h1>
      {error && !stored && <FailedPanel title={t('title')} error={error} retry={retry} />}
      {!stored && !error && <LoadingPanel title={t('title')} height={600} />}
      {stored && <SettingsForm workspace={workspace} stored={stored} />}
    </>
  );
}
