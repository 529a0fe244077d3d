'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { isUsual } from '../metrics/presets';
import { comparedSpan, comparisons } from '../metrics/span';
import { useView } from '../metrics/use-view';
import { type FilterName, filterNames } from '../metrics/view';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { CountingChooser } from './counting-chooser';
import { DimensionFilter } from './dimension-filter';
import { FilterActions } from './filter-actions';
import { PeriodPicker, usePeriodWords } from './period-picker';
import { Popover } from './popover';
import { useFormats } from './use-formats';

export interface FilterBarProps {
  readonly facts: WorkspaceFacts;
  /** Filters that the page offers; one that stands in the address besides is shown with a note that it does not count here. */
  readonly offered: readonly FilterName[];
  /** Whether the page counts orders of promotions, so that the way to do it can be chosen. */
  readonly hasCounting?: boolean;
  /** False on a page that compares nothing. */
  readonly isCompared?: boolean;
}

/** What is shown: period, comparison and filters, all of it in the address. Esc takes everything back. */
export function FilterBar({ facts, offered, hasCounting = false, isCompared = true }: FilterBarProps) {
  const t = useTranslations('filters');
  const { view, change } = useView(facts);
  const format = useFormats();
  const isCounted = hasCounting && Object.keys(view.counting).length > 0;
  const isFiltered = Object.keys(view.filters).length > 0;
  const isChanged = !isUsual(view.span, facts) || view.comparison !== 'year' || isFiltered || isCounted;
  const clear = () => change({ span: null, comparison: 'year', filters: {}, ...(hasCounting ? { counting: {} } : {}) });
  useEscape(clear);
  const shown = filterNames.filter((name) => offered.includes(name) || view.filters[name]);
  return (
    <search aria-label={t('bar')} className="no-print mb-3.5 flex flex-wrap items-center gap-2 text-body">
      <PeriodPicker span={view.span} bounds={facts} choose={(span) => change({ span })} />
      {isCompared && <ComparisonPicker facts={facts} />}
      {hasCounting && <CountingChooser facts={facts} />}
      {shown.map((name) => (
        <FilterOf key={name} name={name} facts={facts} isHonoured={offered.includes(name)} />
      ))}
      {isChanged && (
        <button type="button" onClick={clear} className="h-8 px-1.5 text-soft underline underline-offset-2">
          {t('clear')}
        </button>
      )}
      <span className="flex-1" />
      <span
        title={t('currency_hint')}
        className="hidden h-8 items-center rounded-chip border border-line px-2.5 font-medium text-soft wide:flex"
      >
        {format.currencySign(facts.currency)}
      </span>
      <FilterActions facts={facts} />
    </search>
  );
}

function ComparisonPicker({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('filters');
  const words = usePeriodWords();
  const { view, compared, change } = useView(facts);
  const told = compared ? words(compared).title : view.comparison === 'none' ? t('compare_none') : t('not_logged');
  const chip = (
    <>
      {view.comparison !== 'none' && <span className="text-faint">{t(compared ? 'against' : 'comparison')}</span>}
      <b className="font-semibold">{told}</b>
    </>
  );
  return (
    <Popover chip={chip} label={t('comparison')}>
      {(close) => (
        <ul>
          {comparisons.map((comparison) => {
            const span = comparedSpan(view.span, comparison, facts);
            return (
              <li key={comparison}>
                <button
                  type="button"
                  aria-pressed={view.comparison === comparison}
                  onClick={() => {
                    change({ comparison });
                    close();
                  }}
                  className="flex w-full justify-between gap-6 rounded-md px-2 py-1.5 text-left hover:bg-hair aria-pressed:font-semibold"
                >
                  {t(`compare_${comparison}`)}
                  <span className="font-normal text-faint">{span ? words(span).title : comparison === 'none' ? '' : t('not_logged')}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Popover>
  );
}

interface FilterOfProps {
  readonly name: FilterName;
  readonly facts: WorkspaceFacts;
  readonly isHonoured: boolean;
}

function FilterOf({ name, facts, isHonoured }: FilterOfProps) {
  const t = useTranslations('filters');
  const { view, change } = useView(facts);
  const choose = (picked: readonly string[]) => {
    const { [name]: _, ...others } = view.filters;
    change({ filters: picked.length ? { ...others, [name]: picked } : others });
  };
  const noted = isHonoured ? {} : { note: t('not_here') };
  return <DimensionFilter name={name} facts={facts} chosen={view.filters[name] ?? []} choose={choose} {...noted} />;
}

function useEscape(clear: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && /^(input|textarea|select)$/i.test(event.target.tagName);
      if (event.key === 'Escape' && !event.defaultPrevented && !isTyping && !document.querySelector('dialog[open], [role=dialog]')) clear();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
