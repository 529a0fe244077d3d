'use client';
import { useTranslations } from 'next-intl';

/** Names of the numbers of lines or channels, by field. */
export function useLineNames(metric: 'lines' | 'channels'): (field: string) => string {
  const t = useTranslations('metrics');
  return (field) => t(`${metric}.${field}.name` as 'lines.cost.name');
}
