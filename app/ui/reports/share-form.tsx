'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { ShareLink } from '../../server/share-links';
import { CopyButton } from '../copy-button';
import { fieldShape } from './field';
import { reportsApi, send, shelfQuery } from './report-queries';

const lives = [7, 30, 90, 365];

/** Makes a link: how long it lives, and whether it asks for a password. The address is shown this once. */
export function ShareForm({ workspace, report }: { readonly workspace: string; readonly report: string }) {
  const t = useTranslations('reports');
  const client = useQueryClient();
  const [days, setDays] = useState(30);
  const [password, setPassword] = useState('');
  const making = useMutation({
    mutationFn: () =>
      send<{ readonly link: ShareLink; readonly path: string }>(`${reportsApi(workspace)}/frozen/${report}/links`, 'POST', {
        days,
        password: password || null,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: shelfQuery(workspace).queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  if (making.data) {
    const address = `${window.location.origin}${making.data.path}`;
    return (
      <div className="w-full phone:w-80">
        <p className="mb-1.5 text-small text-soft">{t('share_once')}</p>
        <input readOnly value={address} aria-label={t('share_title')} onFocus={({ target }) => target.select()} className={fieldShape} />
        <div className="mt-2">
          <CopyButton label={t('share_copy')} textOf={() => address} />
        </div>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className="w-full phone:w-72">
      <p className="mb-2 text-small text-pretty text-soft">{t('share_text')}</p>
      <label className="mb-2 block text-small text-soft">
        {t('share_days')}
        <select value={days} onChange={({ target }) => setDays(Number(target.value))} className={fieldShape}>
          {lives.map((count) => (
            <option key={count} value={count}>
              {t('share_day_count', { count })}
            </option>
          ))}
        </select>
      </label>
      <label className="block text-small text-soft">
        {t('share_password')}
        <input
          type="password"
          minLength={8}
          maxLength={200}
          autoComplete="new-password"
          placeholder={t('share_password_hint')}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          className={fieldShape}
        />
      </label>
      {making.isError && (
        <p role="alert" className="mt-2 text-small text-down">
          {t('failed')}
        </p>
      )}
      <button
        type="submit"
        disabled={making.isPending}
        className="mt-3 w-full rounded-chip bg-ink px-3 py-1.5 font-semibold text-ground disabled:opacity-50"
      >
        {t('share_make')}
      </button>
    </form>
  );
}
