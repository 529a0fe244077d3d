'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { ApiError, fetchJson } from '../metrics/api-error';

/** A name for a new workspace; its page for loading files comes next. */
export function NewWorkspace() {
  const t = useTranslations('chooser');
  const router = useRouter();
  const [problem, setProblem] = useState<'new_wrong' | 'new_taken' | 'new_failed' | null>(null);
  const [isSending, setIsSending] = useState(false);
  const id = useId();
  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'))
      .trim()
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\s+/g, '-');
    setIsSending(true);
    try {
      await fetchJson('/api/workspaces', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name }),
      });
      router.push(`/${name}/data`);
    } catch (error) {
      setIsSending(false);
      const isRefused = error instanceof ApiError && error.code === 'bad_request';
      setProblem(isRefused ? (/taken/.test(error.message) ? 'new_taken' : 'new_wrong') : 'new_failed');
    }
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate className="my-2 flex flex-wrap items-end gap-2">
      <label className="min-w-52 flex-1 text-small text-soft">
        {t('new_name')}
        <input
          name="name"
          autoComplete="off"
          placeholder="mi-empresa"
          aria-invalid={problem !== null}
          aria-describedby={problem ? id : undefined}
          className="mt-0.5 block w-full rounded-chip border border-line bg-card px-2.5 py-1.5 text-body text-ink aria-invalid:border-down"
        />
      </label>
      <button
        type="submit"
        disabled={isSending}
        className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50"
      >
        {t('new_make')}
      </button>
      <p id={id} aria-live="polite" className="w-full text-small text-down">
        {problem && t(problem)}
      </p>
    </form>
  );
}
