'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../db/ask';
import { useFormats } from './use-formats';

const told = new Set([
  'open_windows',
  'open_journeys',
  'no_gross_margin',
  'unsent_campaigns',
  'unconverted',
  'empty_arm',
  'few_people',
  'contaminated',
  'unfinished_week',
  'unrated',
]);

/** What a reader must know of an answer, one sentence each; without what the foot of every page says. */
export function usePromotionNotes(): (answer: Answer | null, without?: readonly string[]) => readonly string[] {
  const t = useTranslations('explain');
  const format = useFormats();
  return (answer, without = ['unrated']) =>
    (answer?.warnings ?? [])
      .filter(({ code }) => told.has(code) && !without.includes(code))
      .map(({ code, count }) => t(`w_${code}`, { count: format.count(count) }));
}
