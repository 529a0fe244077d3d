'use client';
import { useTranslations } from 'next-intl';
import type { WhatIf } from '../../../db/what-if/bills';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';

/** What a scenario has otherwise, each with its name and as the page prints it. */
export function useScenarioWords({ scenario }: WhatIf, facts: WorkspaceFacts): readonly (readonly [name: string, shown: string])[] {
  const t = useTranslations('what_if');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const { growth = 0, promotionsInside = 0, suppress = [], mix = {}, rates = {}, contracts = {} } = scenario;
  const changes = [...new Set(Object.values(rates))];
  return [
    ...(promotionsInside ? [[t('field_promotionsInside'), format.percent(promotionsInside)] as const] : []),
    ...(suppress.length ? [[t('field_suppress'), format.count(suppress.length)] as const] : []),
    ...(growth ? [[t('field_growth'), format.change(growth)] as const] : []),
    ...Object.entries(mix).map(
      ([country, share]) => [`${t('field_share')} · ${wordOf('country', country)}`, format.percent(share)] as const,
    ),
    ...changes.map((change) => [t('field_rates'), format.change(change)] as const),
    ...Object.entries(contracts).flatMap(([partner, { markup, perMessage, monthly }]) => {
      const named = (word: string): string => `${wordOf('partner', partner)} · ${word}`;
      return [
        ...(markup === undefined ? [] : [[named(t('field_markup')), format.percent(markup)] as const]),
        ...(perMessage === undefined ? [] : [[named(t('field_perMessage')), format.decimal(perMessage, 4)] as const]),
        ...(monthly === undefined ? [] : [[named(t('field_monthly')), format.decimal(monthly, 2)] as const]),
      ];
    }),
  ];
}
