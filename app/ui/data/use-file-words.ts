'use client';
import { useTranslations } from 'next-intl';

type Word = (told: string) => string;

/** Kinds of files, and reasons of rejects with their details, in the language of the page; what has no words there, as a field's name, stays as it is. */
export function useFileWords(): { readonly kind: Word; readonly reason: Word; readonly detail: Word } {
  const t = useTranslations('files');
  const words =
    (group: string): Word =>
    (told) => {
      const key = `${group}_${told.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
      return t.has(key as never) ? t(key as never) : told;
    };
  return { kind: words('kind'), reason: words('reason'), detail: words('detail') };
}
