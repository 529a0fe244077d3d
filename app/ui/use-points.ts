'use client';
import { useTranslations } from 'next-intl';
import { useFormats } from './use-formats';

/** A difference of two shares in points: +1,24 pts. */
export function usePoints(): (difference: number | null) => string {
  const t = useTranslations('promotions');
  const format = useFormats();
  return (difference) => (difference === null ? format.signed(null) : `${format.signed(difference * 100)}\u00a0${t('points')}`);
}
