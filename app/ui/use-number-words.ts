'use client';
import { useTranslations } from 'next-intl';
import type { Explained } from '../../db/explain';
import { meanings } from '../../db/metrics';
import { useFormats } from './use-formats';

/** The name of something counted, put together where it is: "A + B", "A − B", "A ÷ B". */
export function useTermName(metric: string): (name: string) => string {
  const t = useTranslations('metrics');
  const rows = useTranslations('explain.columns');
  const nameOf = (name: string): string => {
    for (const [joint, sign] of [
      ['_per_', ' ÷ '],
      ['_less_', ' − '],
      ['_and_', ' + '],
    ] as const) {
      if (name.includes(joint)) return name.split(joint).map(nameOf).join(sign);
    }
    const known = `${metric}.${name}.name`;
    if (t.has(known as never)) return t(known as never);
    const counted = `counted_${name}`;
    return rows.has(counted as never) ? rows(counted as never) : name.replaceAll('_', ' ');
  };
  return nameOf;
}

/** A number as its unit is printed. */
export function usePrintedNumber({ metric, scope }: Pick<Explained, 'metric' | 'scope'>): (name: string, value: number | null) => string {
  const t = useTranslations('explain');
  const format = useFormats();
  return (name, value) => {
    if (value === null) return t('no_value');
    const [part = '', whole] = name.split('_per_');
    const unit = meanings[metric]?.[part.split(/_and_|_less_/)[0] ?? '']?.unit;
    if (name === 'share') return format.percent(value, 1);
    if (unit === 'money') return format.money(value, scope.currency);
    if (whole) return format.decimal(value, 2);
    if (unit === 'amount') return format.decimal(value, 2);
    if (unit === 'seconds') return format.duration(value);
    if (unit === 'ratio') return /^ro/.test(name) ? format.times(value) : format.percent(value, 2);
    return format.count(value);
  };
}
