'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { addDays } from '../../metrics/days';
import type { Span } from '../../metrics/span';
import { useFacts, useWorkspace } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ExplainProvider } from '../explain-context';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { firstRejects, type RejectsAsked } from './data-keys';
import { loadsQuery } from './data-queries';
import { DropZone } from './drop-zone';
import { Freshness } from './freshness';
import { Loads } from './loads';
import { Quality } from './quality';
import { Rejects } from './rejects';
import { type Loading, useLoading } from './use-loading';

/** The data page: loading files, what was loaded and rejected, which days are logged; a workspace without data has the first alone. */
export function DataPage() {
  const t = useTranslations('data');
  const facts = useFacts();
  const workspace = useWorkspace();
  const loading = useLoading(workspace);
  return (
    <ExplainProvider workspace={workspace}>
      <h1 className="mb-3 text-[22px] font-[620] tracking-[-0.015em]">{t('title')}</h1>
      {facts ? <Loaded facts={facts} loading={loading} /> : <DropZone loading={loading} see={() => undefined} />}
    </ExplainProvider>
  );
}

/** All days of the log; null where no message was loaded. */
export const wholeSpan = ({ firstDay, lastDay, messages }: WorkspaceFacts): Span | null =>
  messages === 0 || firstDay === null || lastDay === null ? null : { from: firstDay, to: addDays(lastDay, 1) };

function Loaded({ facts, loading }: { readonly facts: WorkspaceFacts; readonly loading: Loading }) {
  const t = useTranslations('data');
  const { workspace } = facts;
  const { data, error, refetch } = useQuery(loadsQuery(workspace));
  const [asked, ask] = useState<RejectsAsked>(firstRejects);
  const rejects = useRef<HTMLDivElement>(null);
  const see = (file: number | null): void => {
    ask({ ...firstRejects, file });
    rejects.current?.scrollIntoView({ block: 'start' });
    rejects.current?.focus({ preventScroll: true });
  };
  if (error && !data) return <FailedPanel title={t('loads_title')} error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingPanel title={t('loads_title')} height={420} />;
  const span = wholeSpan(facts);
  return (
    <div className="grid gap-3.5">
      <Quality workspace={workspace} loaded={data} span={span} />
      <DropZone loading={loading} see={(path) => see(data.files.find((file) => file.path === path)?.id ?? null)} />
      <Freshness facts={facts} span={span} />
      <Loads files={data.files} isBusy={loading.isBusy} remove={(file) => void loading.remove(file)} see={see} />
      <div ref={rejects} tabIndex={-1} className="outline-none">
        <Rejects workspace={workspace} files={data.files} asked={asked} ask={ask} />
      </div>
    </div>
  );
}
