'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ApiError } from '../metrics/api-error';
import { PanelCard } from './panel-card';
import { Skeleton } from './skeleton';

/** A panel whose answers are still to come, in its final height. */
export function LoadingPanel({
  title,
  height,
  className,
}: {
  readonly title: string;
  readonly height: number;
  readonly className?: string;
}) {
  return (
    <PanelCard title={title} {...(className ? { className } : {})}>
      <Skeleton height={height} />
    </PanelCard>
  );
}

interface FailedPanelProps {
  readonly title: string;
  readonly error: Error;
  readonly retry: () => void;
  readonly className?: string;
}

/** A panel whose question failed: what happened, and what to do. */
export function FailedPanel({ title, error, retry, className }: FailedPanelProps) {
  const t = useTranslations('panels');
  const code = error instanceof ApiError ? error.code : 'failed';
  const known = code === 'unreachable' || code === 'timeout' || code === 'bad_request' ? code : 'failed';
  return (
    <PanelCard title={title} {...(className ? { className } : {})}>
      <p role="alert" className="text-soft">
        {t(`error_${known}`)}
      </p>
      {known === 'bad_request' && <p className="mt-1 text-small break-words text-faint">{error.message}</p>}
      <button type="button" onClick={retry} className="mt-3 rounded-chip border border-line px-2.5 py-1 font-medium">
        {t('again')}
      </button>
    </PanelCard>
  );
}

/** What stands in a panel that has nothing to show, and what would fill it. */
export function EmptyPanel({
  title,
  children,
  className,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <PanelCard title={title} {...(className ? { className } : {})}>
      <p className="max-w-prose text-soft text-pretty">{children}</p>
    </PanelCard>
  );
}
