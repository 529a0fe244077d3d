'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { numberIn, textIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { classNames } from '../class-names';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { Bands } from './bands';
import { useCarts } from './use-carts';

const quantiles = ['value_p25', 'value_p50', 'value_p75', 'value_p90'];

/** What carts are worth, in each currency by itself. */
export function Values({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const nameOf = useTermName('carts');
  const format = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const panel = useCarts(facts, 'values');
  const title = t('values_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={230} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { currencies } = panel.answers;
  const { currencies: askedCurrencies } = panel.context.questions.values;
  const known = (currencies?.rows ?? [])
    .filter((row) => textIn(row, 'currency') !== null)
    .toSorted((one, other) => (numberIn(other, 'carts') ?? 0) - (numberIn(one, 'carts') ?? 0));
  const row = known.find((one) => textIn(one, 'currency') === chosen) ?? known[0];
  const currency = row ? textIn(row, 'currency') : null;
  if (!askedCurrencies || !row || currency === null) return <EmptyPanel title={title}>{t('values_none')}</EmptyPanel>;
  const chooser = (
    <select
      aria-label={t('currency')}
      value={currency}
      onChange={(event) => setChosen(event.target.value)}
      className="no-print h-7 rounded-chip border border-line bg-card px-1.5 text-small text-ink"
    >
      {known.map((one) => (
        <option key={textIn(one, 'currency')} value={textIn(one, 'currency') ?? ''}>
          {textIn(one, 'currency')}
        </option>
      ))}
    </select>
  );
  return (
    <PanelCard title={title} note={chooser} isRefreshing={panel.isRefreshing}>
      <table className="num mb-2.5 text-body">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="text-[11.5px] text-faint">
            {quantiles.map((field) => (
              <th
                key={field}
                scope="col"
                className={classNames('pr-3 pb-0.5 text-left font-medium phone:pr-5', field === 'value_p25' && 'max-phone:hidden')}
              >
                {nameOf(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {quantiles.map((field) => (
              <td
                key={field}
                className={classNames('pr-3 font-semibold whitespace-nowrap phone:pr-5', field === 'value_p25' && 'max-phone:hidden')}
              >
                <NumberButton
                  target={{
                    title: `${nameOf(field)} · ${currency}`,
                    question: askedCurrencies,
                    fields: [field],
                    row: { currency: [currency] },
                    shown: format.compactMoney(numberIn(row, field), currency),
                    value: numberIn(row, field),
                  }}
                />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <Bands facts={facts} currency={currency} />
    </PanelCard>
  );
}
