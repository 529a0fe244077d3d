'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ApiError } from '../../metrics/api-error';
import type { ReportDefinition, SectionName } from '../../report/definition';
import type { JobState } from '../../server/jobs';
import { useFormats } from '../use-formats';
import { reportsApi, send } from './report-queries';
import { sendable } from './sendable';
import { useSettled } from './use-settled';

interface Preview {
  /** Null while `job` converts the amounts. */
  readonly id: string | null;
  readonly job: JobState | null;
  readonly empty: readonly SectionName[];
}

/** The report itself, computed anew when its definition has been left alone for a moment. */
export function ReportPreview({ workspace, definition }: { readonly workspace: string; readonly definition: ReportDefinition }) {
  const t = useTranslations('reports');
  const panels = useTranslations('panels');
  const format = useFormats();
  const settled = useSettled(definition, 700);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [workspace, 'report-preview', JSON.stringify(settled)],
    queryFn: () => send<Preview>(`${reportsApi(workspace)}/preview`, 'POST', sendable(settled)),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: ({ state }) => (state.data?.job ? 0 : 60_000),
    // A conversion that failed is told, and not begun again until somebody asks.
    refetchInterval: ({ state }) => (state.data?.job && !state.error ? 1_500 : false),
  });
  const job = data?.job ?? null;
  const isWorking = isFetching || settled !== definition || (job !== null && !error);
  const share = job?.progress?.share ?? null;
  const converting = settled.currency !== null && t('preview_converting', { currency: settled.currency });
  const working = job ? [converting, share !== null && format.percent(share, 0)].filter(Boolean).join(' · ') : t('preview_working');
  const empty = data?.empty.map((name) => t(`part_${name}`)) ?? [];
  return (
    <section aria-label={t('preview')} aria-busy={isWorking} className="min-w-0">
      <p role="status" className="min-h-5 text-small text-faint">
        {isWorking ? working : empty.length > 0 && t('preview_empty', { sections: format.list(empty) })}
      </p>
      {error && !isWorking ? (
        <div role="alert" className="rounded-card border border-line bg-card p-4">
          <p className="text-down">{t('preview_failed')}</p>
          {error instanceof ApiError && (
            <p lang="en" className="mt-1 text-small break-words text-faint">
              {error.message}
            </p>
          )}
          <button type="button" onClick={() => void refetch()} className="mt-3 rounded-chip border border-line px-2.5 py-1 font-medium">
            {panels('again')}
          </button>
        </div>
      ) : (
        data?.id && (
          <iframe
            key={data.id}
            title={t('preview')}
            src={`${reportsApi(workspace)}/preview/${data.id}`}
            className="h-[78vh] w-full rounded-card border border-line bg-white"
          />
        )
      )}
      {!data?.id && (!error || isWorking) && <div className="h-[78vh] w-full animate-pulse rounded-card border border-line bg-card" />}
    </section>
  );
}
