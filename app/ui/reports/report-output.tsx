'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ApiError } from '../../metrics/api-error';
import type { ReportDefinition } from '../../report/definition';
import type { ReportFormat } from '../../report/format-names';
import type { JobState } from '../../server/jobs';
import { useFormats } from '../use-formats';
import { useJob } from '../use-job';
import { reportsApi, send, shelfQuery } from './report-queries';
import { sendable } from './sendable';

interface ReportOutputProps {
  readonly workspace: string;
  readonly definition: ReportDefinition;
  readonly formats: readonly ReportFormat[];
}

const button = 'rounded-chip border border-line bg-card px-2.5 py-1.5 font-medium hover:border-faint disabled:opacity-50';

/** Writes the report as files, or freezes it; a job of the server does it and says how far it is. */
export function ReportOutput({ workspace, definition, formats }: ReportOutputProps) {
  const t = useTranslations('reports');
  const format = useFormats();
  const client = useQueryClient();
  const files = formats.filter((name) => name !== 'json' && name !== 'html');
  const [started, setStarted] = useState<{ readonly job: JobState; readonly of: ReportDefinition; readonly isFrozen: boolean } | null>(
    null,
  );
  const starting = useMutation({
    mutationFn: ({
      of,
      ...order
    }: {
      readonly of: ReportDefinition;
      readonly formats: readonly ReportFormat[];
      readonly freeze: boolean;
    }) => send<JobState>(`${reportsApi(workspace)}/jobs`, 'POST', { definition: sendable(of), ...order }),
    onMutate: () => setStarted(null),
    onSuccess: (job, { of, freeze }) => setStarted({ job, of, isFrozen: freeze }),
  });
  const { job, isRunning, isLost } = useJob(workspace, started?.job ?? null);
  const isDone = job?.state === 'done';
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: shelfQuery(workspace).queryKey });
  }, [client, isDone, workspace]);
  const share = job?.progress?.share ?? null;
  const problem = starting.error instanceof ApiError ? starting.error.message : (job?.error ?? problemIn(job));
  return (
    <div className="no-print rounded-card border border-line bg-card px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="mr-1 font-semibold">{t('export')}</span>
        {files.map((name) => (
          <button
            key={name}
            type="button"
            disabled={isRunning || starting.isPending}
            onClick={() => starting.mutate({ of: definition, formats: [name], freeze: false })}
            className={button}
          >
            {name.toUpperCase()}
          </button>
        ))}
        <button
          type="button"
          disabled={isRunning || starting.isPending}
          onClick={() => starting.mutate({ of: definition, formats: files, freeze: true })}
          title={t('freeze_text')}
          className="ml-auto rounded-chip bg-ink px-3 py-1.5 font-semibold text-ground disabled:opacity-50"
        >
          {t('freeze')}
        </button>
      </div>
      <div aria-live="polite" className="num text-small">
        {isRunning && (
          <p className="mt-2 text-soft">{[t('writing'), share === null ? null : format.percent(share, 0)].filter(Boolean).join(' · ')}</p>
        )}
        {isDone && started?.isFrozen && <p className="mt-2 text-soft">{t('frozen_done')}</p>}
        {isLost && <p className="mt-2 text-down">{t('lost')}</p>}
        {isDone && started?.isFrozen === false && started.of !== definition && <p className="mt-2 text-soft">{t('written_before')}</p>}
        {isDone && started?.isFrozen === false && started.of === definition && (
          <p className="mt-2 flex flex-wrap gap-x-4">
            {writtenIn(job).map((name) => (
              <a
                key={name}
                href={`${reportsApi(workspace)}/exports/${job.id}/${name}`}
                download
                className="font-semibold text-brand underline underline-offset-2"
              >
                {t('download', { format: name.toUpperCase() })}
              </a>
            ))}
          </p>
        )}
        {problem && !isRunning && (
          <div role="alert" className="mt-2">
            <p className="text-down">{t('failed')}</p>
            <p lang="en" className="break-words text-faint">
              {problem}
            </p>
          </div>
        )}
      </div>
    </div>
  );
}

interface Summary {
  readonly files?: readonly { readonly format: string }[];
  readonly problems?: readonly string[];
}

const writtenIn = ({ summary }: JobState): readonly string[] => ((summary as Summary | null)?.files ?? []).map(({ format }) => format);
const problemIn = (job: JobState | null): string | null => (job?.summary as Summary | null | undefined)?.problems?.[0] ?? null;
