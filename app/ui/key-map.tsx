'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useKeptSearch } from '../metrics/use-view';
import { sections } from './sections';
import { toggleTheme } from './theme-choice';

/** Keys that work on every page, and the list of them under `?`. */
export function KeyMap({ workspace }: { readonly workspace: string }) {
  const t = useTranslations('keys');
  const shell = useTranslations('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  const isGoing = useRef(false);
  const router = useRouter();
  const search = useKeptSearch();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && /^(input|textarea|select)$/i.test(event.target.tagName);
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const section = isGoing.current ? sections.find(({ key }) => key === event.key) : undefined;
      isGoing.current = event.key === 'g';
      if (section) router.push(`/${workspace}${section.path}${search}`);
      else if (event.key === '?') dialog.current?.showModal();
      else if (event.key === 't') toggleTheme();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router, workspace, search]);
  const rows: readonly (readonly [string, string])[] = [
    ...sections.map((section) => [`g ${section.key}`, shell(`section_${section.name}`)] as const),
    ['Tab', t('tab')],
    ['← →', t('arrows')],
    ['Esc', t('escape')],
    ['t', t('theme')],
    ['?', t('help')],
  ];
  return (
    <dialog
      ref={dialog}
      aria-labelledby="key-map"
      className="m-auto rounded-card border border-line bg-card p-5 text-ink backdrop:bg-black/30"
    >
      <h2 id="key-map" className="mb-3 text-body font-semibold">
        {t('title')}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-body">
        {rows.map(([keys, meaning]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded-md border border-line bg-ground px-1.5 py-0.5 font-mono text-small">{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-4 text-right">
        <button type="submit" className="rounded-chip border border-line px-3 py-1.5 font-medium">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
