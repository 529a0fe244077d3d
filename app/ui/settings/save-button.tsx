'use client';
import { useTranslations } from 'next-intl';

/** Saves the form that it stands in. */
export function SaveButton({ isBusy }: { readonly isBusy: boolean }) {
  const t = useTranslations('settings');
  return (
    <button type="submit" disabled={isBusy} className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50">
      {t('save')}
    </button>
  );
}
