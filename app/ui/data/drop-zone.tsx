'use client';
import { useTranslations } from 'next-intl';
import { type DragEvent, useRef, useState } from 'react';
import { classNames } from '../class-names';
import { PanelCard } from '../panel-card';
import { JobResult } from './job-result';
import { LoadingProgress } from './loading-progress';
import type { Loading } from './use-loading';

interface DropZoneProps {
  readonly loading: Loading;
  /** Shows the rejects of a file of the result. */
  readonly see: (path: string) => void;
}

/** Where files are dropped or chosen; then how far they are, and in the end what became of them. */
export function DropZone({ loading, see }: DropZoneProps) {
  const t = useTranslations('data');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [hasFolder, setHasFolder] = useState(false);
  const take = (given: readonly File[], folders: boolean): void => {
    setHasFolder(folders);
    if (given.length > 0 && !loading.isBusy) void loading.load(given);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const items = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file');
    const isFolder = (item: DataTransferItem): boolean => item.webkitGetAsEntry()?.isDirectory === true;
    const files = items.flatMap((item) => (isFolder(item) ? [] : (item.getAsFile() ?? [])));
    take(files, items.some(isFolder));
  };
  return (
    <PanelCard title={t('upload_title')} className="no-print">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the button, which keys reach */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
        className={classNames(
          'flex flex-wrap items-center gap-x-5 gap-y-3 rounded-[10px] border border-dashed px-4 py-4',
          isOver ? 'border-brand bg-hair' : 'border-free',
        )}
      >
        <p className="min-w-60 flex-1 text-soft text-pretty">{isOver ? t('upload_drop') : t('upload_text')}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('upload_button')}
          onChange={({ target }) => {
            take([...(target.files ?? [])], false);
            target.value = '';
          }}
        />
        <button
          type="button"
          disabled={loading.isBusy}
          onClick={() => input.current?.click()}
          className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50"
        >
          {t('upload_button')}
        </button>
      </div>
      {hasFolder && <p className="mt-2 text-small text-entry-ink">{t('upload_folder')}</p>}
      <div aria-live="polite">
        <LoadingProgress loading={loading} />
        {!loading.isBusy && loading.error === null && loading.job && <JobResult job={loading.job} see={see} />}
      </div>
    </PanelCard>
  );
}
