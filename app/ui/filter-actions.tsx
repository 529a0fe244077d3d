'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useView } from '../metrics/use-view';
import { changedSearch } from '../metrics/view';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { copyText } from './copy-text';

const NotesDialog = dynamic(() => import('./notes-dialog').then((module) => module.NotesDialog), { ssr: false });

const shape = 'flex h-8 items-center rounded-chip border border-line px-2.5 font-medium text-soft hover:text-ink';

/** What can be done with what is shown: note a day on its time axes, copy a link that shows the same period also when there are newer data. */
export function FilterActions({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('filters');
  const { view } = useView(facts);
  const [isNoting, setIsNoting] = useState(false);
  const [shared, setShared] = useState<string | null>(null);
  const share = async () => {
    const { origin, pathname, search } = window.location;
    const link = `${origin}${pathname}?${changedSearch(new URLSearchParams(search), { span: view.span })}`;
    await copyText(link);
    setShared(link);
    setTimeout(() => setShared(null), 4_000);
  };
  return (
    <>
      <button type="button" onClick={() => setIsNoting(true)} className={`${shape} max-phone:hidden`}>
        {t('note')}
      </button>
      <button type="button" title={t('share_hint')} onClick={() => void share()} className={shape}>
        <span aria-live="polite">{shared ? t('shared') : t('share')}</span>
      </button>
      {isNoting && <NotesDialog close={() => setIsNoting(false)} />}
    </>
  );
}
