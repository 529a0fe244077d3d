import { addDays, isCalendarDay } from '../../metrics/days';
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

/** What is wrong with a field of a rate: missing, no day, an end before its beginning, no currency, no amount or a negative one. */
export type RateProblem = 'missing' | 'day' | 'order' | 'currency' | 'number';

/** Fields of a rate that are not right, each with what is wrong. */
export function rateProblems(rate: RateDraft): ReadonlyMap<keyof RateDraft, RateProblem> {
  const amount = numberOf(rate.rate);
  const found: readonly (readonly [keyof RateDraft, RateProblem, boolean])[] = [
    ...(['model', 'market', 'category', 'from', 'currency', 'rate'] as const).map(
      (name) => [name, 'missing', rate[name].trim() === ''] as const,
    ),
    ['from', 'day', !isCalendarDay(rate.from)],
    ['until', 'day', rate.until !== '' && !isCalendarDay(rate.until)],
    ['until', 'order', rate.until !== '' && rate.until < rate.from],
    ['currency', 'currency', !/^[A-Z]{3}$/.test(rate.currency)],
    ['rate', 'number', amount === null || amount < 0],
  ];
  return new Map([...found].reverse().flatMap(([name, problem, isWrong]) => (isWrong ? [[name, problem] as const] : [])));
}

/** The day after which nothing holds until a rate begins, where another of the list for the same thing ends before; null without such a hole. */
export function holeBefore(rate: RateDraft, rates: readonly RateDraft[]): string | null {
  const isSame = (other: RateDraft): boolean =>
    (['model', 'market', 'category', 'currency'] as const).every((name) => other[name] === rate[name]);
  const before = rates.filter((other) => other !== rate && isSame(other) && other.from < rate.from);
  if (!isCalendarDay(rate.from) || before.length === 0 || before.some(({ until }) => until === '')) return null;
  const last =
    before
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? '';
  return isCalendarDay(last) && addDays(last, 1) < rate.from ? last : null;
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
