'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { useFormats } from './use-formats';

/** A value of a dimension as a person reads it: names of lines and partners, countries, kinds of conversation. */
export function useDimensionWords(facts: WorkspaceFacts): (dimension: string, value: string | null) => string {
  const t = useTranslations('values');
  const format = useFormats();
  return (dimension, value) => {
    if (value === null || value === 'unknown') return t('unknown');
    if (value === 'unallocated') return t('unallocated');
    if (dimension === 'country') return format.country(value);
    if (dimension === 'line') return facts.lines.find((line) => line.value === value)?.name ?? value;
    if (dimension === 'product') return facts.products.find((product) => product.value === value)?.name ?? value;
    if (dimension === 'partner') return facts.partners.find((partner) => partner.value === value)?.name ?? value;
    const key = `${dimension}_${value}`;
    return t.has(key as never) ? t(key as never) : value;
  };
}
