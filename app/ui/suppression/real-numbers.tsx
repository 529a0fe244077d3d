'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { download } from '../chart-export';
import { apiOf } from '../data/data-queries';
import { fieldShape } from './rule-editor';

type Told = { readonly code?: string; readonly message?: string };

type State =
  | { readonly is: 'idle' | 'busy' }
  | { readonly is: 'done'; readonly people: number }
  | { readonly is: 'failed'; readonly error: string };

/** The passphrase goes to the server once and is forgotten; what comes back is saved by the browser. */
export function RealNumbers({ workspace }: { readonly workspace: string }) {
  const t = useTranslations('suppression');
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<State>({ is: 'idle' });
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setState({ is: 'busy' });
    const answer = await fetch(`${apiOf(workspace)}/suppression/export`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ passphrase }),
    }).catch(() => null);
    setPassphrase('');
    if (!answer?.ok) {
      const told = (await answer?.json().catch(() => null)) as { readonly error?: Told } | null | undefined;
      const isWrong = told?.error?.code === 'wrong_passphrase';
      return setState({ is: 'failed', error: isWrong ? t('wrong_passphrase') : (told?.error?.message ?? '') });
    }
    const csv = await answer.text();
    download(`${workspace}-suppression-numbers.csv`, new Blob([csv], { type: 'text/csv' }));
    setState({
      is: 'done',
      people: new Set(
        csv
          .trim()
          .split('\r\n')
          .slice(1)
          .map((line) => line.split(',')[0]),
      ).size,
    });
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} className="no-print mt-3 border-t border-hair pt-3">
      <h3 className="font-medium">{t('list_real')}</h3>
      <p className="mt-0.5 max-w-prose text-small text-soft text-pretty">{t('list_real_note')}</p>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <label htmlFor={id} className="grid gap-0.5 text-small text-soft">
          {t('passphrase')}
          <input
            id={id}
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={({ target }) => setPassphrase(target.value)}
            className={`${fieldShape} w-72 max-w-full`}
          />
        </label>
        <button
          type="submit"
          disabled={passphrase === '' || state.is === 'busy'}
          className="h-8 rounded-chip bg-ink px-3 font-semibold text-ground disabled:opacity-50"
        >
          {t('export')}
        </button>
      </div>
      <p role="status" className="mt-1 min-h-5 text-small" data-notes>
        {state.is === 'busy' && t('exporting')}
        {state.is === 'done' && t('exported', { people: state.people })}
        {state.is === 'failed' && <span className="text-down">{t('wrong', { error: state.error })}</span>}
      </p>
    </form>
  );
}
