'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { RulesForm } from './rules-form';
import { useRules } from './use-rules';

/** The rules in force, their versions, and the editor of their parts. */
export function Rules({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('suppression');
  const format = useFormats();
  const { data, error, refetch } = useRules(facts.workspace);
  const [isEditing, setIsEditing] = useState(false);
  if (error && !data) return <FailedPanel title={t('rules_title')} error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingPanel title={t('rules_title')} height={80} />;
  const { inForce, earlier } = data;
  const at = (instant: string | null): string => (instant === null ? '' : format.instant(instant, facts.timezone));
  return (
    <PanelCard title={t('rules_title')}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="flex-auto text-soft" data-notes>
          {inForce.version === 0 ? t('proposed') : t('version', { version: inForce.version, at: at(inForce.at) })}
        </p>
        {!isEditing && (
          <button
            type="button"
            onClick={() => setIsEditing(true)}
            className="no-print rounded-chip border border-line px-2.5 py-1 font-medium"
          >
            {t('edit')}
          </button>
        )}
      </div>
      {isEditing && <RulesForm facts={facts} inForce={inForce} close={() => setIsEditing(false)} />}
      {earlier.length > 0 && (
        <details className="mt-2 text-small text-soft">
          <summary className="cursor-pointer">{t('versions')}</summary>
          <ul className="mt-1 grid gap-0.5">
            {earlier.map(({ version, at: kept, rules }) => (
              <li key={version}>{t('version_line', { version, at: at(kept), rules: rules.map(({ id }) => id).join(', ') })}</li>
            ))}
          </ul>
        </details>
      )}
    </PanelCard>
  );
}
