'use client';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import type { StoredSettings } from '../../server/settings-store';
import { PanelCard } from '../panel-card';
import { Choices } from './choices';
import { type Draft, listAt, textAt } from './draft';
import { Excluded } from './excluded';
import { OptOutWords } from './opt-out-words';
import { PartnerRows } from './partner-rows';
import { SaveButton } from './save-button';
import { SavingResult } from './saving-result';
import { SettingField } from './setting-field';
import { attributionFields } from './setting-fields';
import { SettingRows } from './setting-rows';
import { EditingContext } from './use-editing';
import { useSettingDraft } from './use-setting-draft';

const grid = 'grid grid-cols-[repeat(auto-fill,minmax(157px,1fr))] items-start gap-x-3 gap-y-2';
const windows: Readonly<Record<string, string>> = { click: '5d', read: '24h', conversation: '72h', cart: '7d' };

/** The settings as a form; saving checks them, keeps them and builds all numbers anew. */
export function SettingsForm({ workspace, stored }: { readonly workspace: string; readonly stored: StoredSettings }) {
  const t = useTranslations('settings');
  const saving = useSettingDraft(workspace, stored);
  const { begun, draft, people, setPeople, editing, refused, loading, isSaving } = saving;
  const { found } = begun;
  const { problems } = refused;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void saving.saveDraft();
  };
  const account = (row: Draft, name: string): string | undefined => {
    const known = found?.accounts.find(({ id }) => typeof row === 'object' && 'id' in row && row.id === id);
    return name === 'timezone' ? known?.timezone : name === 'currency' ? known?.currency : undefined;
  };
  const freshSpan = (path: readonly (string | number)[]): Draft => {
    const named = listAt(draft, [...path, 'spans']).map((row) => textAt(row, ['id']));
    const next = found?.spans.find(({ line, id }) => line === textAt(draft, [...path, 'number']) && !named.includes(id));
    return next ? { id: next.id, account: next.account === 'unknown' ? '' : next.account } : {};
  };
  const isPeopleWrong = [...problems.keys()].some((path) => path.startsWith('excludedContacts'));
  return (
    <EditingContext.Provider value={editing}>
      <form onSubmit={onSubmit} noValidate>
        <fieldset disabled={isSaving} className="grid min-w-0 gap-3.5">
          <Choices draft={draft} found={found} />
          <PanelCard title={t('general_title')}>
            <div className={grid}>
              <SettingField path={['timezone']} name="timezone" kind="timezone" assumed={found?.timezone} />
              <SettingField path={['currency']} name="currency" kind="currency" assumed={found?.currency} />
              <SettingField path={['grossMargin', 'default']} name="default" kind="percent" />
              <SettingField path={['billing', 'templateCategory']} name="templateCategory" kind="category" />
            </div>
            {found?.isTimezoneAssumed && <p className="mt-2 text-small text-entry-ink">{t('zone_proposed', { zone: found.timezone })}</p>}
          </PanelCard>
          <PanelCard title={t('lines_title')}>
            <SettingRows
              path={['lines']}
              of="lines"
              isOpen={false}
              below={(path) => (
                <div className="mt-2 border-l-2 border-hair pl-3">
                  <SettingRows path={[...path, 'spans']} of="spans" isOpen fresh={() => freshSpan(path)} />
                </div>
              )}
            />
            <p className="mt-2 max-w-prose text-small text-soft text-pretty">{t('spans_text')}</p>
          </PanelCard>
          <PanelCard title={t('accounts_title')}>
            <SettingRows path={['accounts']} of="accounts" isOpen={false} assumed={account} />
          </PanelCard>
          <PanelCard title={t('partners_title')}>
            <PartnerRows />
          </PanelCard>
          <PanelCard title={t('margins_title')}>
            <p className="mb-2 max-w-prose text-small text-soft text-pretty">{t('margins_text')}</p>
            <SettingRows path={['margins']} of="margins" isOpen />
          </PanelCard>
          <PanelCard title={t('costs_title')}>
            <SettingRows path={['fixedCosts']} of="fixedCosts" isOpen />
          </PanelCard>
          <PanelCard title={t('attribution_title')}>
            <div className={grid}>
              {attributionFields.map(({ name, word, kind }) => (
                <SettingField key={name} path={['attribution', name]} name={word} kind={kind} assumed={windows[name]} />
              ))}
            </div>
          </PanelCard>
          <OptOutWords />
          <Excluded masks={begun.excluded} people={people} change={setPeople} isWrong={isPeopleWrong} />
        </fieldset>
        <div className="no-print sticky bottom-0 -mx-1 border-t border-line bg-ground px-1 py-3">
          <SaveButton isBusy={loading.isBusy || isSaving} />
          <div aria-live="polite">
            {problems.size > 0 && <Problems problems={problems} />}
            <SavingResult saving={saving} isOfAll />
          </div>
        </div>
      </form>
    </EditingContext.Provider>
  );
}

/** Says that something is wrong; what contradicts another part has no field of its own and is told here. */
function Problems({ problems }: { readonly problems: ReadonlyMap<string, string> }) {
  const t = useTranslations('settings');
  const conflicts = [...problems].filter(([path]) => path.endsWith(']') && !path.startsWith('excludedContacts'));
  return (
    <div className="mt-2 text-down">
      <p>{t('wrong', { count: problems.size })}</p>
      {conflicts.map(([path, text]) => (
        <p key={path} lang="en" className="text-small">
          {path}: {text}
        </p>
      ))}
    </div>
  );
}
