'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useFormats } from '../use-formats';
import { correctionsQuery } from './report-queries';

const mostShown = 8;

/** What later generations changed in a frozen report, each with the day of its data; nothing where it still says the same. */
export function Corrections({ workspace, id }: { readonly workspace: string; readonly id: string }) {
  const t = useTranslations('reports');
  const format = useFormats();
  const { data } = useQuery(correctionsQuery(workspace, id));
  const corrections = data?.corrections ?? [];
  if (corrections.length === 0) return null;
  return (
    <details className="mt-1 text-small">
      <summary className="font-medium text-entry-ink">{t('corrections')}</summary>
      {[...corrections].reverse().map(({ at, generation, count, differences }) => (
        <div key={generation} className="mt-1.5">
          <p className="text-soft">{t('correction_of', { day: format.day(at.slice(0, 10)), count, shown: format.count(count) })}</p>
          <ul className="num mt-0.5 text-soft">
            {differences.slice(0, mostShown).map(({ label, before, after }) => (
              <li key={label} className="break-words">
                {label}: {before ?? '–'} → <b className="font-semibold text-ink">{after ?? '–'}</b>
              </li>
            ))}
          </ul>
          {count > mostShown && <p className="text-faint">{t('correction_more', { count: format.count(count - mostShown) })}</p>}
        </div>
      ))}
    </details>
  );
}
