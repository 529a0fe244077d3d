import { addDays, monthsBetween } from '../metrics/days';
import type { SwitchVerdict } from '../metrics/pricing-verdict';
import type { Span } from '../metrics/span';
import type { Formats } from './format';
import type { Words } from './words';

export type PricingVerdictKey = keyof Words['pricing_verdict'];
/** Numbers of the sentence; each is a tag of its messages. */
export type PricingFigure = 'billed' | 'otherwise' | 'share' | 'opposite' | 'unrated';
export type PricingFigures = Readonly<Partial<Record<PricingFigure, { readonly value: number | null; readonly shown: string }>>>;

/** The sentence of a verdict on the change of 1 February 2022: clauses, what is said quietly behind them, and what their messages need. */
export interface PricingVerdictWords {
  readonly clauses: readonly PricingVerdictKey[];
  readonly quiet: readonly PricingVerdictKey[];
  readonly values: Readonly<Record<string, string | number>>;
  readonly figures: PricingFigures;
}

interface Vocabulary {
  readonly format: Formats;
  readonly currency: string;
  /** Names of the countries, lines and partners that were chosen; empty: all. */
  readonly only: readonly string[];
}

/** A verdict in the words of a language. */
export function pricingVerdictWords(verdict: SwitchVerdict, { format, currency, only }: Vocabulary): PricingVerdictWords {
  const filtered = only.length ? (['quiet_only'] as const) : [];
  const listed = { only: format.list(only) };
  if (verdict.kind === 'nothing') return { clauses: ['nothing'], quiet: filtered, values: listed, figures: {} };
  if (verdict.kind !== 'compared') {
    const { kind, side, bill, isOtherwise } = verdict;
    const told = { ...listed, ...monthsOf(bill.span, format), bill: isOtherwise ? 'otherwise' : 'billed' };
    const { unratedUnits: count, currencies } = bill;
    return {
      clauses: [`${kind}_${side}`],
      quiet: filtered,
      values: { ...told, count, currencies: format.list(currencies) },
      figures: kind === 'unrated' ? { unrated: { value: count, shown: format.count(count) } } : {},
    };
  }
  const { side, billed, otherwise, direction, share, opposite, quiet } = verdict;
  const money = (value: number | null) => ({ value, shown: format.money(value, currency) });
  return {
    clauses: [`compared_${side}`, ...(opposite ? (['opposite'] as const) : [])],
    quiet: [...quiet.map((name) => `quiet_${name}` as const), ...filtered],
    values: {
      ...listed,
      ...monthsOf(billed.span, format),
      direction,
      opposite_months: opposite ? (monthsBetween(opposite.span.from, opposite.span.to) ?? 0) : 0,
    },
    figures: {
      billed: money(billed.fee),
      otherwise: money(otherwise.fee),
      ...(share === null ? {} : { share: { value: share, shown: format.change(share) } }),
      ...(opposite ? { opposite: money(opposite.fee) } : {}),
    },
  };
}

function monthsOf({ from, to }: Span, format: Formats): Readonly<Record<string, string | number>> {
  const last = addDays(to, -1);
  return {
    months: monthsBetween(from, to) ?? 0,
    from: format.longMonth(from),
    from_year: from.slice(0, 4),
    to: format.longMonth(last),
    to_year: last.slice(0, 4),
    within: from.slice(0, 7) === last.slice(0, 7) ? 'month' : from.slice(0, 4) === last.slice(0, 4) ? 'year' : 'years',
  };
}
