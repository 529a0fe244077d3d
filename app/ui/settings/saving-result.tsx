'use client';
import { useTranslations } from 'next-intl';
import { JobResult } from '../data/job-result';
import { LoadingProgress } from '../data/loading-progress';
import { FilesAgain } from './files-again';
import type { useSettingDraft } from './use-setting-draft';

interface SavingResultProps {
  readonly saving: ReturnType<typeof useSettingDraft>;
  /** Whether it also tells how far something is that was begun elsewhere. */
  readonly isOfAll?: boolean;
}

/** What became of saving settings: why they were not taken, how far the building is, what it did in the end. */
export function SavingResult({ saving: { refused, loading, own, begin }, isOfAll = false }: SavingResultProps) {
  const t = useTranslations('settings');
  return (
    <>
      {refused.message !== null && <p className="mt-2 text-down">{t(refused.isChanged ? 'changed' : 'failed')}</p>}
      {refused.isChanged && (
        <button type="button" onClick={() => void begin().catch(() => null)} className="mt-1 font-medium underline underline-offset-2">
          {t('changed_begin')}
        </button>
      )}
      {(isOfAll || own.isRunning) && <LoadingProgress loading={loading} />}
      {own.isLost && <p className="mt-2 text-entry-ink">{t('lost')}</p>}
      {own.job && own.job.state !== 'running' && (
        <>
          <FilesAgain job={own.job} />
          <JobResult job={own.job} />
        </>
      )}
    </>
  );
}
