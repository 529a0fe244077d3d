import { isCalendarDay } from '../../metrics/days';
import { numberOf } from '../../metrics/what-if';

/** One rate as it is typed. */
export interface RateDraft {
  readonly model: string;
  readonly from: string;
  readonly until: string;
  readonly market: string;
  readonly category: string;
  readonly currency: string;
  readonly rate: string;
}

export const emptyRate: RateDraft = { model: '', from: '', until: '', market: '', category: '', currency: 'USD', rate: '' };

/** Categories that a model has rates for. */
export const categoriesOf: Readonly<Record<string, readonly string[]>> = {
  notification: ['template'],
  cbp_2022: ['business_initiated', 'user_initiated'],
  cbp_2023: ['marketing', 'utility', 'authentication', 'authentication_international', 'service'],
  pmp_2025: ['marketing', 'utility', 'authentication', 'authentication_international'],
};

/** Fields of a rate that are not right: missing, negative, no day, or an end before its beginning. */
export function rateProblems(rate: RateDraft): ReadonlySet<keyof RateDraft> {
  const amount = numberOf(rate.rate);
  return new Set<keyof RateDraft>([
    ...(['model', 'market', 'category'] as const).filter((name) => rate[name] === ''),
    ...(isCalendarDay(rate.from) ? [] : (['from'] as const)),
    ...(rate.until === '' || (isCalendarDay(rate.until) && rate.until >= rate.from) ? [] : (['until'] as const)),
    ...(/^[A-Z]{3}$/.test(rate.currency) ? [] : (['currency'] as const)),
    ...(amount !== null && amount >= 0 ? [] : (['rate'] as const)),
  ]);
}

/** The rates as a file that a person could have uploaded. */
export function rateCardFile(rates: readonly RateDraft[]): File {
  const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = rates.map((rate) =>
    [rate.from, rate.until, rate.model, rate.market, rate.category, rate.currency, String(numberOf(rate.rate) ?? '')].map(cell).join(','),
  );
  const text = ['effective_from,effective_to,pricing_model,market,category,currency,rate', ...lines, ''].join('\n');
  return new File([text], `rates-${rates[0]?.model ?? 'own'}-${rates[0]?.from ?? ''}.csv`, { type: 'text/csv' });
}
