'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

interface WhatIfFieldProps {
  readonly name: 'growth' | 'promotionsInside' | 'rates' | 'partner' | 'markup' | 'perMessage' | 'monthly' | 'country' | 'share';
  readonly value: string;
  readonly isWrong: boolean;
  readonly unit?: string;
  /** Values to choose from; a text field without them. */
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  readonly change: (value: string) => void;
}

const shape = 'w-full rounded-chip border border-line bg-card px-2.5 py-1.5 text-body aria-invalid:border-down';

/** One lever of a what-if; empty leaves it as it was. */
export function WhatIfField({ name, value, isWrong, unit, choices, change }: WhatIfFieldProps) {
  const t = useTranslations('what_if');
  const id = useId();
  const common = {
    id,
    value,
    'aria-invalid': isWrong,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change(target.value),
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-0.5 block text-small text-soft">
        {t(`field_${name}`)}
        {unit && ` (${unit})`}
      </label>
      {choices ? (
        <select {...common} className={shape}>
          <option value="">{t('as_it_was')}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} type="text" inputMode="decimal" placeholder={t('as_it_was')} className={shape} />
      )}
    </div>
  );
}
