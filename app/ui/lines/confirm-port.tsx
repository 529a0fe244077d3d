'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId } from 'react';
import type { Port } from '../../metrics/line-ports';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { useConfirming } from './use-confirming';

/** Asks who the partner of each stay is, and keeps a port that only the log shows in the settings. */
export function ConfirmPort({ facts, port }: { readonly facts: WorkspaceFacts; readonly port: Port }) {
  const t = useTranslations('lines');
  const list = useId();
  const { confirming, confirm } = useConfirming(facts.workspace);
  const { life } = port;
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void confirm(
      life,
      life.stays.map((_, index) => String(form.get(`partner-${index}`) ?? '')),
    );
  };
  if (confirming.state === 'taken') {
    return (
      <p role="status" className="mt-3 text-soft">
        {t('confirm_taken')}
      </p>
    );
  }
  return (
    <form onSubmit={send} className="no-print mt-3 border-t border-hair pt-3">
      <p className="max-w-prose text-pretty text-soft">{t('confirm_text')}</p>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        {life.stays.map((stay, index) => (
          <label key={`${stay.account} ${stay.from ?? ''}`} className="grid gap-1 text-small text-faint">
            {stay.account === 'unknown' || life.stays.some((other) => other !== stay && other.account === stay.account)
              ? t('confirm_partner_unknown', { place: index + 1 })
              : t('confirm_partner', { id: stay.account.slice(-4) })}
            <input
              name={`partner-${index}`}
              list={list}
              defaultValue={stay.partner === 'unknown' ? '' : stay.partner}
              autoComplete="off"
              className="w-44 rounded-chip border border-line bg-card px-2 py-1 text-body text-ink"
            />
          </label>
        ))}
        <datalist id={list}>
          {facts.partners.map(({ value, name }) => (
            <option key={value} value={value}>
              {name ?? value}
            </option>
          ))}
        </datalist>
        <button
          type="submit"
          disabled={confirming.state === 'sending'}
          className="rounded-chip border border-line px-3 py-1 font-medium disabled:text-faint"
        >
          {t('confirm')}
        </button>
      </div>
      {confirming.state === 'refused' && (
        <p role="alert" className="mt-2 text-down">
          {t('confirm_refused')} {confirming.message}
        </p>
      )}
    </form>
  );
}
