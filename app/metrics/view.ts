import { isCalendarDay } from './days';
import { type Bounds, type Comparison, comparisons, type Span, usualSpan } from './span';

/** Filters of every page, by the names of the command line. */
export const filterNames = ['country', 'line', 'partner', 'origin'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** How orders are credited to promotions, and in which order steps of a funnel count, by the names of the command line; what is left out is as the settings have it. */
export const countingNames = ['attribution', 'touch', 'window', 'mode'] as const;
export type CountingName = (typeof countingNames)[number];
export type Counting = Readonly<Partial<Record<CountingName, string>>>;

/** What a person chose: the address holds it and nothing more. */
export interface View {
  readonly span: Span;
  /** False where the address names no period and the usual one is shown. */
  readonly isChosenSpan: boolean;
  readonly comparison: Comparison;
  readonly filters: Filters;
  readonly counting: Counting;
}

/** The view of an address; what it leaves out is the usual. Days that are none are left to the server to refuse. */
export function viewOf(search: URLSearchParams, bounds: Bounds): View {
  const [from, to] = [search.get('from'), search.get('to')];
  const usual = usualSpan(bounds);
  const isChosenSpan = from !== null || to !== null;
  const asked = search.get('compare');
  return {
    span: isChosenSpan ? { from: from ?? bounds.firstDay ?? usual.from, to: to ?? usual.to } : usual,
    isChosenSpan,
    comparison: comparisons.find((name) => name === asked) ?? 'year',
    filters: Object.fromEntries(filterNames.flatMap((name) => (search.has(name) ? [[name, search.getAll(name)]] : []))),
    counting: Object.fromEntries(countingNames.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : []))),
  };
}

/** Why the period of an address cannot be shown; null where it can. */
export function spanProblem({ from, to }: Span): 'not_a_day' | 'empty' | null {
  if (!isCalendarDay(from) || !isCalendarDay(to)) return 'not_a_day';
  return from < to ? null : 'empty';
}

/** A change of the view. */
export type ViewChange = Partial<Omit<View, 'isChosenSpan' | 'span'>> & { readonly span?: Span | null };

/** The address that shows a view changed; parameters of other purposes stay. A null span is the usual one. */
export function changedSearch(search: URLSearchParams, change: ViewChange): string {
  const changed = new URLSearchParams(search);
  if (change.span !== undefined) {
    for (const [name, day] of [
      ['from', change.span?.from],
      ['to', change.span?.to],
    ] as const) {
      changed.delete(name);
      if (day) changed.set(name, day);
    }
  }
  if (change.comparison) {
    changed.delete('compare');
    if (change.comparison !== 'year') changed.set('compare', change.comparison);
  }
  if (change.filters) {
    for (const name of filterNames) {
      changed.delete(name);
      for (const value of change.filters[name] ?? []) changed.append(name, value);
    }
  }
  if (change.counting) {
    for (const name of countingNames) {
      changed.delete(name);
      const value = change.counting[name];
      if (value) changed.set(name, value);
    }
  }
  return changed.toString();
}
