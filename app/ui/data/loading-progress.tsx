'use client';
import { useTranslations } from 'next-intl';
import { useFormats } from '../use-formats';
import type { Loading } from './use-loading';

const errors = { disk_full: 'failed_disk', locked: 'failed_busy' } as const;
const isKnown = (code: string): code is keyof typeof errors => code in errors;

/** How far sending and loading are, or why they could not begin. */
export function LoadingProgress({ loading: { sending, job, error } }: { readonly loading: Loading }) {
  const t = useTranslations('data');
  const format = useFormats();
  if (error) {
    return (
      <div role="alert" className="mt-3">
        <p className="text-down">{t(isKnown(error.code) ? errors[error.code] : 'failed_send')}</p>
        {!isKnown(error.code) && error.status > 0 && (
          <p lang="en" className="text-small break-words text-faint">
            {error.message}
          </p>
        )}
      </div>
    );
  }
  if (sending) {
    const { name, number, count, share } = sending;
    return <Bar text={t('sending', { name, number, count })} share={share} told={format.percent(share, 0)} />;
  }
  if (job?.state !== 'running') return null;
  const { progress } = job;
  const step = progress?.label.startsWith('Reading') ? t('step_reading') : progress ? t('step_building') : null;
  const told = [
    progress?.share == null ? null : format.percent(progress.share, 0),
    t('working_seconds', { seconds: format.count(job.seconds) }),
  ];
  return (
    <Bar
      text={[t(`working_${job.kind}`), step].filter(Boolean).join(': ')}
      share={progress?.share ?? null}
      told={told.filter(Boolean).join(' · ')}
    />
  );
}

interface BarProps {
  readonly text: string;
  /** Null while nobody knows how much there is to do. */
  readonly share: number | null;
  readonly told: string;
}

function Bar({ text, share, told }: BarProps) {
  return (
    <div className="mt-3">
      <div className="num mb-1 flex justify-between gap-4 text-small">
        <span className="min-w-0 truncate font-medium">{text}</span>
        <span aria-hidden="true" className="whitespace-nowrap text-faint">
          {told}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100) })}
        className="h-1.5 overflow-hidden rounded-full bg-hair"
      >
        <div
          className={`h-full rounded-full bg-user ${share === null ? 'w-1/3 animate-pulse' : ''}`}
          style={share === null ? {} : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
