'use client';
import { useTranslations } from 'next-intl';
import { useFacts } from '../../metrics/use-view';
import { Field, fieldShape } from './field';
import type { FormProps } from './report-editor';

/** The currency of the report: the workspace's, or another one that exchange rates are loaded of. */
export function CurrencyField({ definition: { currency }, change }: FormProps) {
  const t = useTranslations('reports');
  const facts = useFacts();
  const own = facts?.currency ?? '';
  const others = [...new Set([...(facts?.currencies ?? []), ...(currency === null ? [] : [currency])])].filter((one) => one !== own);
  return (
    <Field label={t('currency')} className="col-span-2">
      {(id) => (
        <select
          id={id}
          value={currency ?? own}
          onChange={({ target }) => change({ currency: target.value === own ? null : target.value })}
          className={fieldShape}
        >
          <option value={own}>{t('currency_own', { currency: own })}</option>
          {others.map((one) => (
            <option key={one} value={one}>
              {t('currency_converted', { currency: one })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
