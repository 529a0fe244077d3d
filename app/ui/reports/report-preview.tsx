'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ApiError } from '../../metrics/api-error';
import type { ReportDefinition, SectionName } from '../../report/definition';
import { useFormats } from '../use-formats';
import { reportsApi, send } from './report-queries';
import { sendable } from './sendable';
import { useSettled } from './use-settled';

interface Preview {
  readonly id: string;
  readonly hash: string;
  readonly empty: readonly SectionName[];
}

/** The report itself, computed anew when its definition has been left alone for a moment. */
export function ReportPreview({ workspace, definition }: { readonly workspace: string; readonly definition: ReportDefinition }) {
  const t = useTranslations('reports');
  const format = useFormats();
  const settled = useSettled(definition, 700);
  const { data, error, isFetching } = useQuery({
    queryKey: ['report-preview', workspace, JSON.stringify(settled)],
    queryFn: () => send<Preview>(`${reportsApi(workspace)}/preview`, 'POST', sendable(settled)),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  });
  const isWorking = isFetching || settled !== definition;
  const empty = data?.empty.map((name) => t(`part_${name}`)) ?? [];
  return (
    <section aria-label={t('preview')} aria-busy={isWorking} className="min-w-0">
      <p role="status" className="min-h-5 text-small text-faint">
        {isWorking ? t('preview_working') : empty.length > 0 && t('preview_empty', { sections: format.list(empty) })}
      </p>
      {error && !isWorking ? (
        <div role="alert" className="rounded-card border border-line bg-card p-4">
          <p className="text-down">{t('preview_failed')}</p>
          {error instanceof ApiError && (
            <p lang="en" className="mt-1 text-small break-words text-faint">
              {error.message}
            </p>
          )}
        </div>
      ) : (
        data && (
          <iframe
            key={data.id}
            title={t('preview')}
            src={`${reportsApi(workspace)}/preview/${data.id}`}
            className="h-[78vh] w-full rounded-card border border-line bg-white"
          />
        )
      )}
      {!data && !error && <div className="h-[78vh] w-full animate-pulse rounded-card border border-line bg-card" />}
    </section>
  );
}
