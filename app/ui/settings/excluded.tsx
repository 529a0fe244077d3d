'use client';
import { useTranslations } from 'next-intl';
import type { StoredSettings } from '../../server/settings-store';
import { PanelCard } from '../panel-card';

/** People who are left out: who stays, by place, and the numbers typed now, one a line. */
export interface ExcludedPeople {
  readonly keep: readonly number[];
  readonly typed: string;
}

/** Everybody who is left out stays so. */
export const peopleOf = ({ excluded }: StoredSettings): ExcludedPeople => ({ keep: excluded.map((_, place) => place), typed: '' });

interface ExcludedProps {
  readonly masks: readonly string[];
  readonly people: ExcludedPeople;
  readonly change: (people: ExcludedPeople) => void;
  readonly isWrong: boolean;
}

/** People whom every number leaves out. Their numbers are never shown again once they are kept. */
export function Excluded({ masks, people: { keep, typed }, change, isWrong }: ExcludedProps) {
  const t = useTranslations('settings');
  return (
    <PanelCard title={t('excluded_title')}>
      <p className="mb-2 max-w-prose text-small text-soft text-pretty">{t('excluded_text')}</p>
      <ul className="mb-2 flex flex-wrap gap-1.5">
        {keep.map((place) => (
          <li key={place} className="num rounded-full border border-line px-2.5 py-0.5 text-small">
            {masks[place]}
            <button
              type="button"
              aria-label={t('excluded_remove', { name: masks[place] ?? '' })}
              onClick={() => change({ keep: keep.filter((other) => other !== place), typed })}
              className="no-print ml-1.5 text-faint hover:text-down"
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <label className="no-print block text-small text-soft">
        {t('excluded_add')}
        <textarea
          rows={2}
          value={typed}
          autoComplete="off"
          placeholder="+57 300 999 8877"
          aria-invalid={isWrong}
          onChange={({ target }) => change({ keep, typed: target.value })}
          className="mt-0.5 block w-full max-w-md rounded-chip border border-line bg-card px-2.5 py-1.5 text-body text-ink aria-invalid:border-down"
        />
      </label>
      {isWrong && <p className="mt-0.5 text-small text-down">{t('wrong_phone')}</p>}
    </PanelCard>
  );
}
