'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import { bandsQuestion } from '../../metrics/cart-questions';
import { quotientOf } from '../../metrics/change';
import { usePanel } from '../../metrics/use-panel';
import { useView } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { PeopleBars } from '../campaign/people-bars';
import { Skeleton } from '../skeleton';
import { useFormats } from '../use-formats';

/** Carts in one currency by what they are worth, in steps of 1, 2 and 5. */
export function Bands({ facts, currency }: { readonly facts: WorkspaceFacts; readonly currency: string }) {
  const t = useTranslations('carts');
  const format = useFormats();
  const { view } = useView(facts);
  const bands = useMemo(() => bandsQuestion(view, currency), [view, currency]);
  const panel = usePanel<'bands', { readonly question: typeof bands; readonly currency: string }>(
    facts.workspace,
    { bands },
    { question: bands, currency },
  );
  if (panel.state !== 'ready') return <Skeleton height={150} />;
  const { question, currency: told } = panel.context;
  const all = totalIn(panel.answers.bands, 'carts');
  const rows = (panel.answers.bands?.rows ?? []).filter((row) => textIn(row, 'band') !== null);
  return (
    <PeopleBars
      caption={t('values_title')}
      question={question}
      field="carts"
      colour="bg-business"
      head={{ name: t('band'), people: t('carts'), share: t('share') }}
      bars={rows
        .toSorted((one, other) => Number(textIn(one, 'band')) - Number(textIn(other, 'band')))
        .map((row) => ({
          name: format.compactMoney(Number(textIn(row, 'band')), told),
          people: numberIn(row, 'carts') ?? 0,
          row: { band: [textIn(row, 'band')] },
          share: quotientOf(numberIn(row, 'carts'), all),
        }))}
    />
  );
}
