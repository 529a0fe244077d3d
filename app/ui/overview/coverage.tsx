'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { coverageStrip } from '../../metrics/coverage-strip';
import { coverageQuery } from '../../metrics/queries';
import { useView } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Skeleton } from '../skeleton';

const Strip = dynamic(() => import('../coverage-tracker').then((module) => module.CoverageTracker), {
  ssr: false,
  loading: () => <Skeleton height={14} />,
});

/** Whether the log tells of every day of the period, of all lines. */
export function Coverage({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('overview');
  const { view } = useView(facts);
  const { data } = useQuery(coverageQuery(facts.workspace, view.span));
  const pieces = data ? coverageStrip(data.days, view.span, 52) : null;
  const gaps = pieces?.reduce((sum, piece) => sum + piece.gaps, 0) ?? 0;
  return (
    <div className="mt-3">
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <h2 className="text-body font-semibold">{t('coverage_title')}</h2>
        <span className="num text-small font-medium text-faint">
          {pieces && (facts.messages === 0 ? t('coverage_missing') : t('coverage_gaps', { count: gaps }))}
        </span>
      </div>
      {pieces ? <Strip pieces={pieces} /> : <Skeleton height={14} />}
    </div>
  );
}
