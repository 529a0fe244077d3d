'use client';
import { useTranslations } from 'next-intl';
import { useView } from '../metrics/use-view';
import { filterNames } from '../metrics/view';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { usePeriodWords } from './period-picker';
import { useDimensionWords } from './use-dimension-words';
import { useFormats } from './use-formats';

/** On paper, in place of the filter bar: period, comparison and filters of what is printed. */
export function PrintedScope({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('filters');
  const words = usePeriodWords();
  const wordOf = useDimensionWords(facts);
  const format = useFormats();
  const { view, compared } = useView(facts);
  const { title, detail } = words(view.span);
  const filters = filterNames.flatMap((name) => {
    const chosen = view.filters[name] ?? [];
    return chosen.length ? [`${t(name)}: ${format.list(chosen.map((value) => wordOf(name, value)))}`] : [];
  });
  return (
    <p className="num mb-3 hidden text-soft print:block">
      <b className="font-semibold text-ink">{[title, detail].filter(Boolean).join(' · ')}</b>
      {compared && ` · ${t('against')} ${words(compared).title}`}
      {` · ${format.currencySign(facts.currency)}`}
      {filters.map((text) => ` · ${text}`)}
    </p>
  );
}
