'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import type { LoadedFile } from '../../server/loaded-files';
import { useFormats } from '../use-formats';
import { fileName } from './file-name';

interface RemoveLoadProps {
  readonly file: LoadedFile;
  readonly remove: () => void;
  readonly close: () => void;
}

/** Asks whether the records of a file are to be taken out. */
export function RemoveLoad({ file, remove, close }: RemoveLoadProps) {
  const t = useTranslations('data');
  const format = useFormats();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const button = 'rounded-chip border border-line px-3 py-1.5 font-medium';
  return (
    <dialog
      ref={dialog}
      onClose={close}
      aria-labelledby={id}
      className="m-auto max-w-md rounded-card border border-line bg-card p-5 text-ink backdrop:bg-black/30"
    >
      <h2 id={id} className="text-body font-semibold break-words">
        {t('remove_title', { name: fileName(file.path) })}
      </h2>
      <p className="mt-2 text-soft text-pretty">{t('remove_text', { records: format.count(file.records) })}</p>
      <form method="dialog" className="mt-4 flex justify-end gap-2">
        <button type="submit" className={button}>
          {t('cancel')}
        </button>
        <button type="submit" onClick={remove} className={`${button} border-down text-down`}>
          {t('remove_confirm')}
        </button>
      </form>
    </dialog>
  );
}
