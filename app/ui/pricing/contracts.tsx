'use client';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import type { StoredSettings } from '../../server/settings-store';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { PartnerRows } from '../settings/partner-rows';
import { SaveButton } from '../settings/save-button';
import { SavingResult } from '../settings/saving-result';
import { useStoredSettings } from '../settings/settings-query';
import { EditingContext } from '../settings/use-editing';
import { useSettingDraft } from '../settings/use-setting-draft';

/** What each partner asks, by date, to be changed; saving checks it and builds a new generation. */
export function Contracts({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('pricing_terms');
  const { stored, error, retry } = useStoredSettings(facts.workspace);
  const title = t('contracts_title');
  if (error && !stored) return <FailedPanel title={title} error={error} retry={retry} />;
  if (!stored) return <LoadingPanel title={title} height={200} />;
  return <ContractForm workspace={facts.workspace} stored={stored} />;
}

function ContractForm({ workspace, stored }: { readonly workspace: string; readonly stored: StoredSettings }) {
  const t = useTranslations('pricing_terms');
  const settings = useTranslations('settings');
  const saving = useSettingDraft(workspace, stored);
  const { problems } = saving.refused;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void saving.saveDraft();
  };
  const elsewhere = [...problems].filter(([path]) => !path.startsWith('partners'));
  return (
    <PanelCard title={t('contracts_title')} className="no-print">
      <p className="mb-3 max-w-[72em] text-small text-soft text-pretty">{t('contracts_text')}</p>
      <EditingContext.Provider value={saving.editing}>
        <form onSubmit={onSubmit} noValidate>
          <fieldset disabled={saving.isSaving} className="min-w-0">
            <PartnerRows />
          </fieldset>
          <div className="mt-3">
            <SaveButton isBusy={saving.loading.isBusy || saving.isSaving} />
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
        <SavingResult saving={saving} />
      </div>
    </PanelCard>
  );
}
