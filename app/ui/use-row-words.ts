'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { useDimensionWords } from './use-dimension-words';
import { useFormats } from './use-formats';

/** A value of a row as a person reads it, periods too; what has no value says so. */
export function useRowWords(facts: WorkspaceFacts): (dimension: string, value: string | null) => string {
  const t = useTranslations('explain');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  return (dimension, value) => {
    if (value === null) return t('none');
    if (dimension === 'month' || dimension === 'billing_month') return format.monthAndYear(value);
    if (dimension === 'day' || dimension === 'week') return format.day(value);
    if (dimension === 'quarter') return value.replace('-', ' ');
    if (dimension === 'weekday') return format.weekday(Number(value));
    if (dimension === 'hour_of_day') return `${value} h`;
    if (dimension === 'account') return facts.accounts.find((account) => account.value === value)?.name ?? value;
    return wordOf(dimension, value);
  };
}
