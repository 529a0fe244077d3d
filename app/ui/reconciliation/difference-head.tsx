'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormats } from '../use-formats';

interface DifferenceHeadProps {
  readonly currency: string;
  /** The head of the column between the reason and its units. */
  readonly middle: ReactNode;
  /** Whether a phone leaves the units out. */
  readonly isUnitsHidden: boolean;
}

/** The head of a table of differences: reason, units and money. */
export function DifferenceHead({ currency, middle, isUnitsHidden }: DifferenceHeadProps) {
  const t = useTranslations('reconciliation');
  const format = useFormats();
  return (
    <thead>
      <tr className="text-[11.5px] text-faint">
        <th scope="col" className="pb-1 text-left font-medium">
          {t('reason')}
        </th>
        {middle}
        <th scope="col" className={`px-1.5 pb-1 text-right font-medium ${isUnitsHidden ? 'max-phone:hidden' : ''}`}>
          {t('units')}
        </th>
        <th scope="col" className="pb-1 pl-1.5 text-right font-medium">
          {format.currencySign(currency)}
        </th>
      </tr>
    </thead>
  );
}
