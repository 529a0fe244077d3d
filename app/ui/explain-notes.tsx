'use client';
import { useTranslations } from 'next-intl';
import type { Note } from '../../db/explain-notes';
import { useFormats } from './use-formats';

/** What a reader of the number must know: what is estimated, left out or without a rate. */
export function ExplainNotes({ notes }: { readonly notes: readonly Note[] }) {
  const t = useTranslations('explain');
  const format = useFormats();
  return (
    <>
      <h3 className="mt-3.5 mb-1 text-small text-faint">{t('estimates')}</h3>
      {notes.length === 0 && <p>{t('nothing_to_know')}</p>}
      <ul className="grid gap-1">
        {notes.map(({ code, count, isWider }) => (
          <li key={code} className="text-pretty">
            {t(`w_${code}`, { count: format.count(count) })}
            {isWider && <span className="text-faint"> {t('wider')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
