'use client';
import { useTranslations } from 'next-intl';
import { toldPattern } from '../../metrics/told-pattern';
import { wordKey } from '../../metrics/word-key';

type Word = (told: string) => string;

/** Kinds of files, and reasons of rejects with their details, in the language of the page; what has no words there, as a field's name, stays as it is. */
export function useFileWords(): { readonly kind: Word; readonly reason: Word; readonly detail: Word } {
  const t = useTranslations('files');
  const words =
    (group: 'kind' | 'reason' | 'detail'): Word =>
    (told) => {
      const key = wordKey(group, told);
      return t.has(key as never) ? t(key as never) : told;
    };
  const detail: Word = (told) => {
    const found = toldPattern(told);
    return found && !t.has(wordKey('detail', told) as never) ? t(found.word as never, found.parts as never) : words('detail')(told);
  };
  return { kind: words('kind'), reason: words('reason'), detail };
}
