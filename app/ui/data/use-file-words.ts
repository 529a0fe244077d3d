'use client';
import { useTranslations } from 'next-intl';

/** Kinds of files and reasons of rejects in the language of the page; what has no words there stays as it is. */
export function useFileWords(): { readonly kind: (kind: string) => string; readonly reason: (reason: string) => string } {
  const t = useTranslations('files');
  const word = (key: string, otherwise: string): string => (t.has(key as never) ? t(key as never) : otherwise);
  return {
    kind: (kind) => word(`kind_${kind}`, kind),
    reason: (reason) => word(`reason_${reason.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`, reason),
  };
}
