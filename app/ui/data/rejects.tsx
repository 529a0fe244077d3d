'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { LoadedFile } from '../../server/loaded-files';
import { MarkedNumber } from '../marked-number';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { type RejectsAsked, rejectsPerPage } from './data-keys';
import { rejectsQuery } from './data-queries';
import { fileName } from './file-name';
import { qualityQuestion } from './quality-question';
import { RejectTable } from './reject-table';
import { useFileWords } from './use-file-words';

interface RejectsProps {
  readonly workspace: string;
  readonly files: readonly LoadedFile[];
  readonly asked: RejectsAsked;
  readonly ask: (asked: RejectsAsked) => void;
}

/** Records that could not be used: where each stands and why, a page at a time. */
export function Rejects({ workspace, files, asked, ask }: RejectsProps) {
  const t = useTranslations('data');
  const format = useFormats();
  const words = useFileWords();
  const { data, error, refetch, isFetching } = useQuery(rejectsQuery(workspace, asked));
  const title = t('rejects_title');
  if (error && !data) return <FailedPanel title={title} error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingPanel title={title} height={240} />;
  const { total, rejects, reasons } = data;
  const of = files.find(({ id }) => id === asked.file);
  const all = reasons.reduce((sum, { records }) => sum + records, 0);
  const note =
    asked.file === null ? (
      <MarkedNumber number={{ question: qualityQuestion, fields: ['rejected'] }} value={all}>
        {format.count(all)}
      </MarkedNumber>
    ) : (
      format.count(all)
    );
  const chip = 'rounded-full border px-2.5 py-0.5 text-small font-medium aria-pressed:border-ink border-line';
  return (
    <PanelCard title={title} note={note} isRefreshing={isFetching}>
      {of && (
        <p className="mb-2 flex flex-wrap gap-x-3 text-small text-soft">
          {t('rejects_of', { name: fileName(of.path) })}
          <button type="button" className="underline underline-offset-2" onClick={() => ask({ file: null, reason: null, offset: 0 })}>
            {t('rejects_whole')}
          </button>
        </p>
      )}
      {all === 0 && <p className="text-soft">{t('rejects_none')}</p>}
      {reasons.length > 1 && (
        <fieldset aria-label={t('rejects_reason')} className="num mb-2 flex flex-wrap gap-1.5">
          <button type="button" aria-pressed={asked.reason === null} className={chip} onClick={() => ask({ ...asked, reason: null, offset: 0 })}>
            {t('rejects_all')} <span className="text-faint">{format.count(all)}</span>
          </button>
          {reasons.map(({ reason, records }) => (
            <button
              key={reason}
              type="button"
              aria-pressed={asked.reason === reason}
              className={chip}
              onClick={() => ask({ ...asked, reason, offset: 0 })}
            >
              {words.reason(reason)} <span className="text-faint">{format.count(records)}</span>
            </button>
          ))}
        </fieldset>
      )}
      {total > 0 && <RejectTable rejects={rejects} />}
      {total > rejectsPerPage && <Pages asked={asked} total={total} ask={ask} />}
    </PanelCard>
  );
}

function Pages({ asked, total, ask }: { readonly asked: RejectsAsked; readonly total: number; readonly ask: (asked: RejectsAsked) => void }) {
  const t = useTranslations('data');
  const format = useFormats();
  const { offset } = asked;
  const until = Math.min(total, offset + rejectsPerPage);
  const button = 'rounded-chip border border-line px-2.5 py-1 text-small font-medium disabled:opacity-50';
  return (
    <div className="no-print num mt-2 flex flex-wrap items-center justify-end gap-2 text-small text-faint">
      <span className="mr-auto">{t('page_of', { from: format.count(offset + 1), to: format.count(until), total: format.count(total) })}</span>
      <button type="button" disabled={offset === 0} className={button} onClick={() => ask({ ...asked, offset: Math.max(0, offset - rejectsPerPage) })}>
        {t('page_before')}
      </button>
      <button type="button" disabled={until >= total} className={button} onClick={() => ask({ ...asked, offset: offset + rejectsPerPage })}>
        {t('page_next')}
      </button>
    </div>
  );
}
