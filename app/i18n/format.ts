import type { Language } from './language';

/** How a number is meant: a fraction is printed as percent, points or a plain ratio; money has a currency. */
export type Unit = 'count' | 'money' | 'percent' | 'points' | 'ratio' | 'seconds' | 'per_conversation';

const tags: Readonly<Record<Language, string>> = { es: 'es', pt: 'pt-BR', en: 'en-GB' };
const nbsp = '\u00a0';
/** What stands where there is no value. */
export const noValue = '–';

/** The one home of numbers, money, dates and percents as a language writes them. Null prints a dash. */
export interface Formats {
  readonly count: (value: number | null) => string;
  /** 612,3 mil */
  readonly compact: (value: number | null) => string;
  /** As short as it can be, for axes: 2.500, 0,25, 30 mil. */
  readonly axis: (value: number) => string;
  /** Comma or point. */
  readonly decimalSign: string;
  readonly decimal: (value: number | null, digits?: number) => string;
  /** How many times, such as ROAS: the larger, the fewer decimals: 3,11, 73,9, 1.182. */
  readonly times: (value: number | null, digits?: number) => string;
  readonly money: (value: number | null, currency: string) => string;
  readonly compactMoney: (value: number | null, currency: string) => string;
  /** In short from a million on, where a phone has no room for more. */
  readonly fittingMoney: (value: number | null, currency: string) => string;
  /** A large number and its small unit apart: 612,3 and mil US$. */
  readonly moneyParts: (value: number | null, currency: string) => { readonly value: string | null; readonly unit: string };
  readonly percent: (ratio: number | null, digits?: number) => string;
  /** 0.0068 is 0,68 points. */
  readonly points: (ratio: number | null) => string;
  /** +5,3 %; nothing to compare with prints a dash. */
  readonly change: (ratio: number | null) => string;
  readonly signed: (value: number | null, digits?: number) => string;
  readonly signedMoney: (value: number | null, currency: string) => string;
  readonly duration: (seconds: number | null) => string;
  /** 31 dic 2022 */
  readonly day: (day: string) => string;
  readonly dayOfYear: (day: string) => string;
  readonly month: (month: string) => string;
  readonly monthAndYear: (month: string) => string;
  readonly longMonth: (month: string) => string;
  /** 1 is Monday. */
  readonly weekday: (isoWeekday: number) => string;
  readonly instant: (iso: string, timezone: string) => string;
  readonly country: (code: string) => string;
  readonly currencySign: (currency: string) => string;
  readonly list: (words: readonly string[]) => string;
}

const made = new Map<Language, Formats>();

/** The formats of a language, made once. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language) ?? makeFormats(language);
  made.set(language, known);
  return known;
}

function makeFormats(language: Language): Formats {
  const tag = tags[language];
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (value: number | null, options: Intl.NumberFormatOptions): string => {
    if (value === null) return noValue;
    const key = JSON.stringify(options);
    const format = numbers.get(key) ?? new Intl.NumberFormat(tag, { useGrouping: 'always', ...options });
    numbers.set(key, format);
    return format.format(value).replace('-', '−').replaceAll('\u202f', nbsp);
  };
  const percent = (ratio: number | null, digits: number, more: Intl.NumberFormatOptions = {}): string => {
    const text = number(ratio, { style: 'percent', ...fractionDigits(ratio === null ? null : ratio * 100, digits), ...more });
    return language === 'en' ? text.replace('%', `${nbsp}%`) : text;
  };
  const decimal = (value: number | null, digits = 2): string =>
    number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const [monthName, longMonthName, weekdayName] = [date({ month: 'short' }), date({ month: 'long' }), date({ weekday: 'short' })];
  const short = (format: Intl.DateTimeFormat, day: string): string => format.format(new Date(`${day}T00:00:00Z`)).replace('.', '');
  const countries = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  const withSign = (text: string, currency: string): string => (text === noValue ? text : joinSign(text, currencySign(currency)));
  const month = (value: string): string => short(monthName, firstDay(value));
  const dayOfYear = (day: string): string => `${Number(day.slice(8, 10))} ${month(day)}`;
  return {
    count: (value) => number(value, { maximumFractionDigits: 0 }),
    compact: (value) => number(value, compactOptions(value)),
    axis: (value) =>
      number(value, Math.abs(value) < 10_000 ? { maximumSignificantDigits: 4 } : { notation: 'compact', maximumFractionDigits: 1 }),
    decimalSign: number(0.5, { minimumFractionDigits: 1 }).charAt(1),
    decimal,
    times: (value, digits = 2) =>
      decimal(value, Math.abs(value ?? 0) >= 100 ? 0 : Math.abs(value ?? 0) >= 10 ? Math.min(digits, 1) : digits),
    money: (value, currency) => withSign(number(value, moneyOptions(value)), currency),
    compactMoney: (value, currency) => withSign(number(value, compactOptions(value)), currency),
    fittingMoney: (value, currency) =>
      withSign(number(value, Math.abs(value ?? 0) >= 1_000_000 ? compactOptions(value) : moneyOptions(value)), currency),
    moneyParts: (value, currency) => {
      if (value === null) return { value: null, unit: currencySign(currency) };
      const parts = new Intl.NumberFormat(tag, { useGrouping: 'always', ...compactOptions(value) }).formatToParts(value);
      const compact = parts.find(({ type }) => type === 'compact')?.value;
      const digits = parts.filter(({ type }) => type !== 'compact' && type !== 'literal').map((part) => part.value);
      return { value: digits.join('').replace('-', '−'), unit: [compact, currencySign(currency)].filter(Boolean).join(' ') };
    },
    percent: (ratio, digits = 1) => percent(ratio, digits),
    points: (ratio) => number(ratio === null ? null : ratio * 100, fractionDigits(ratio === null ? null : ratio * 100, 2)),
    change: (ratio) => percent(ratio, 1, { signDisplay: 'exceptZero' }),
    signed: (value, digits = 2) =>
      number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'exceptZero' }),
    signedMoney: (value, currency) => withSign(number(value, { ...compactOptions(value), signDisplay: 'exceptZero' }), currency),
    duration: (seconds) => durationText(seconds, (value) => number(value, { maximumFractionDigits: 1 })),
    day: (day) => `${dayOfYear(day)} ${day.slice(0, 4)}`,
    dayOfYear,
    month,
    monthAndYear: (value) => `${month(value)} ${value.slice(0, 4)}`,
    longMonth: (value) => longMonthName.format(new Date(`${firstDay(value)}T00:00:00Z`)),
    weekday: (isoWeekday) => short(weekdayName, `2024-01-0${isoWeekday}`),
    instant: (iso, timezone) => {
      const [local = '', clock = ''] = localTime(timezone).format(new Date(iso)).split(' ');
      return `${dayOfYear(local)} ${local.slice(0, 4)}, ${clock}`;
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    currencySign,
    list: (words) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(words),
  };
}

/** Day and minute of a zone, as 2022-12-31 23:52. */
const localTime = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone,
  });

/** Whether a number ends at this decimal, so that nothing of it is lost in print. */
const endsAt = (value: number, digits: number): boolean => {
  const scaled = value * 10 ** digits;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
};

/** What was rounded keeps its last nought, so that columns stand under each other: 2,20 of 2,2008, but 12,5 of 12,5 and 50 of 50. */
function fractionDigits(value: number | null, digits: number): Intl.NumberFormatOptions {
  const needed = value === null ? 0 : [...Array(digits).keys()].find((some) => endsAt(value, some));
  return { minimumFractionDigits: needed ?? digits, maximumFractionDigits: digits };
}

/** Cents matter under a thousand; under one, three figures that tell, but no more than four decimals while those tell anything. */
const moneyOptions = (value: number | null): Intl.NumberFormatOptions => {
  const size = Math.abs(value ?? 0);
  if (size >= 0.001 && size < 0.1 && !endsAt(size, 2)) return { minimumFractionDigits: 4, maximumFractionDigits: 4 };
  if (size > 0 && size < 1 && !endsAt(size, 2)) return { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  const digits = size === 0 || size >= 1_000 ? 0 : 2;
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
};

/** From ten thousand on in short, with a decimal and at least three figures: 612,3 mil, 24,0 mil, 2,01 M; what is round stays so: 20 mil. */
const compactOptions = (value: number | null): Intl.NumberFormatOptions => {
  const size = Math.abs(value ?? 0);
  if (size < 10_000) return moneyOptions(value);
  const isRound = endsAt(size / 1_000 ** Math.floor(Math.log10(size) / 3), 1);
  return isRound
    ? { notation: 'compact', maximumFractionDigits: 1 }
    : {
        notation: 'compact',
        ...{ minimumFractionDigits: 1, maximumFractionDigits: 1, minimumSignificantDigits: 3, maximumSignificantDigits: 3 },
        roundingPriority: 'morePrecision',
      };
};

const firstDay = (value: string): string => `${value.slice(0, 7)}-01`;

/** One sign in every language: US$, R$, MX$; Spanish by itself would write BRL and MXN. */
function currencySign(currency: string): string {
  try {
    const parts = new Intl.NumberFormat(tags.en, { style: 'currency', currency }).formatToParts(0);
    return parts.find(({ type }) => type === 'currency')?.value ?? currency;
  } catch {
    return currency;
  }
}

/** A sign of money before the amount, after its plus or minus. */
const joinSign = (amount: string, sign: string): string => amount.replace(/^([+−]?)/, `$1${sign}${nbsp}`);

function durationText(seconds: number | null, number: (value: number) => string): string {
  if (seconds === null) return noValue;
  if (seconds < 90) return `${number(seconds)}${nbsp}s`;
  if (seconds < 5_400) return `${number(seconds / 60)}${nbsp}min`;
  return seconds < 129_600 ? `${number(seconds / 3_600)}${nbsp}h` : `${number(seconds / 86_400)}${nbsp}d`;
}
