'use client';
import { useTranslations } from 'next-intl';
import { durationSeconds } from '../../db/duration';
import type { Counting } from '../metrics/view';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { useFormats } from './use-formats';

/** A way of counting in a few words: the model, the touches that count, and for how long. */
export function useCountingWords(facts: WorkspaceFacts): (counting: Counting) => string {
  const t = useTranslations('promotions');
  const format = useFormats();
  const { attribution, clickSeconds, readSeconds } = facts.counting;
  return (counting) => {
    const model = `model_${counting.attribution ?? attribution}`;
    const asked = counting.window === undefined ? null : durationSeconds(counting.window);
    const touch = `touch_${counting.touch ?? 'usual'}`;
    const clocks =
      counting.touch === undefined && asked === null
        ? t('clocks', { click: format.duration(clickSeconds), read: format.duration(readSeconds) })
        : `${t.has(touch as never) ? t(touch as never) : counting.touch} ${format.duration(asked ?? (counting.touch === 'clicked' ? clickSeconds : readSeconds))}`;
    return `${t.has(model as never) ? t(model as never) : counting.attribution} · ${clocks}`;
  };
}
