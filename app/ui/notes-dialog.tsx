'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { ApiError } from '../metrics/api-error';
import { useNotes } from '../metrics/use-notes';
import { useWorkspace } from '../metrics/use-view';
import { useFormats } from './use-formats';

const field = 'mt-0.5 block w-full rounded-chip border border-line bg-card px-2.5 py-1.5 text-body text-ink aria-invalid:border-down';
const small = 'text-small text-soft underline underline-offset-2 hover:text-down';

/** The days that people noted: to be read, added and taken away. */
export function NotesDialog({ close }: { readonly close: () => void }) {
  const t = useTranslations('notes');
  const format = useFormats();
  const { notes, add, remove } = useNotes(useWorkspace());
  const [problem, setProblem] = useState<'wrong_day' | 'wrong_text' | 'failed' | 'full' | null>(null);
  const [isSending, setIsSending] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const guarded = async (work: Promise<void>): Promise<boolean> => {
    setIsSending(true);
    const told = await work.then(() => null).catch((error: unknown) => error);
    setIsSending(false);
    const isGone = told instanceof ApiError && told.status === 404;
    setProblem(told === null || isGone ? null : told instanceof ApiError && told.code === 'bad_request' ? 'full' : 'failed');
    return told === null;
  };
  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isSending) return;
    const given = new FormData(form);
    const note = { day: String(given.get('day')), text: String(given.get('text')).trim() };
    if (note.day === '') return setProblem('wrong_day');
    if (note.text === '') return setProblem('wrong_text');
    if (await guarded(add(note))) form.reset();
  };
  return (
    <dialog
      ref={dialog}
      onClose={close}
      aria-labelledby={id}
      className="m-auto w-[min(28rem,calc(100vw-1.5rem))] rounded-card border border-line bg-card p-5 text-body text-ink backdrop:bg-black/30"
    >
      <h2 id={id} className="font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 text-small text-soft text-pretty">{t('text')}</p>
      <ul className="num my-3 max-h-56 overflow-auto border-y border-hair">
        {notes.length === 0 && <li className="py-2 text-soft">{t('none')}</li>}
        {notes.map((note) => (
          <li key={note.id} className="flex items-baseline gap-3 border-b border-hair py-1.5 last:border-0">
            <span className="shrink-0 text-faint">{format.day(note.day)}</span>
            <span className="min-w-0 flex-1 break-words">{note.text}</span>
            <button
              type="button"
              className={small}
              aria-label={t('remove_named', { text: note.text ?? '' })}
              onClick={() => void guarded(remove(note.id ?? ''))}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void onSubmit(event)} noValidate className="grid gap-2.5 phone:grid-cols-[9.5rem_minmax(0,1fr)]">
        <label className="text-small text-soft">
          {t('day')}
          <input name="day" type="date" readOnly={isSending} aria-invalid={problem === 'wrong_day'} className={field} />
        </label>
        <label className="text-small text-soft">
          {t('what')}
          <input
            name="text"
            type="text"
            maxLength={140}
            autoComplete="off"
            readOnly={isSending}
            aria-invalid={problem === 'wrong_text'}
            className={field}
          />
        </label>
        <div aria-live="polite" className="phone:col-span-2">
          {problem && <p className="text-small text-down">{t(problem)}</p>}
        </div>
        <div className="flex justify-end gap-2 phone:col-span-2">
          <button type="button" className="rounded-chip border border-line px-3 py-1.5 font-medium" onClick={() => dialog.current?.close()}>
            {t('close')}
          </button>
          <button
            type="submit"
            disabled={isSending}
            className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50"
          >
            {t('add')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
