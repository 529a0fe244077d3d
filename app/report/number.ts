import { type Formats, noValue } from '../i18n/format';
import type { Language } from '../i18n/language';
import type { ReportNumber, ReportUnit, Sentence } from './document';

type Value = number | null;

/** Makes the numbers of a report in a language: each with its value, its unit and the text that every format prints. */
export interface NumberMaker {
  readonly count: (value: Value) => ReportNumber;
  /** `isAtLeast`: something is left out that would make it larger, which is printed before it. */
  readonly money: (value: Value, isAtLeast?: boolean) => ReportNumber;
  readonly signedMoney: (value: Value) => ReportNumber;
  /** A fraction as per cent, with `digits` decimals at most. */
  readonly percent: (ratio: Value, digits?: number) => ReportNumber;
  readonly points: (ratio: Value) => ReportNumber;
  readonly change: (ratio: Value) => ReportNumber;
  readonly ratio: (value: Value, digits?: number) => ReportNumber;
  readonly seconds: (value: Value) => ReportNumber;
}

const atLeast = '≥\u00a0';

export function numberMaker(language: Language, format: Formats, currency: string): NumberMaker {
  const decimalSign = language === 'en' ? '.' : ',';
  const made = (value: Value, unit: ReportUnit, text: string, more: Partial<ReportNumber> = {}): ReportNumber => ({
    ...{ kind: 'number', value: value === null || Number.isFinite(value) ? value : null, unit, currency: null, divisor: 1 },
    ...{ before: '', after: '', isSigned: false },
    ...more,
    digits: decimals(text, decimalSign),
    text: value === null ? noValue : text,
  });
  const sign = `${format.currencySign(currency)}\u00a0`;
  return {
    count: (value) => made(value, 'count', format.count(value)),
    money: (value, isAtLeast = false) => {
      const bound = isAtLeast && value !== null ? atLeast : '';
      return made(value, 'money', `${bound}${format.money(value, currency)}`, { currency, before: `${bound}${sign}` });
    },
    signedMoney: (value) => {
      const text = format.money(value, currency);
      const plus = value !== null && value > 0 ? '+' : '';
      return made(value, 'money', `${plus}${text}`, { currency, before: sign, isSigned: true });
    },
    percent: (ratio, digits = 1) => made(ratio, 'percent', format.percent(ratio, digits)),
    points: (ratio) => made(ratio, 'points', format.signed(ratio === null ? null : ratio * 100), { divisor: 0.01, isSigned: true }),
    change: (ratio) => made(ratio, 'change', format.change(ratio), { isSigned: true }),
    ratio: (value, digits = 2) => made(value, 'ratio', format.times(value, digits)),
    seconds: (value) => {
      const { divisor, after } = durationUnit(value);
      return made(value, 'seconds', format.duration(value), { divisor, after });
    },
  };
}

/** Decimals of a printed number. */
function decimals(text: string, sign: string): number {
  const at = text.lastIndexOf(sign);
  return at < 0 ? 0 : (/^\d+/.exec(text.slice(at + 1))?.[0].length ?? 0);
}

/** The unit in which a time is printed (app/i18n/format.ts, `duration`). */
function durationUnit(seconds: Value): { readonly divisor: number; readonly after: string } {
  if (seconds === null || seconds < 90) return { divisor: 1, after: '\u00a0s' };
  if (seconds < 5_400) return { divisor: 60, after: '\u00a0min' };
  return seconds < 129_600 ? { divisor: 3_600, after: '\u00a0h' } : { divisor: 86_400, after: '\u00a0d' };
}

/** A sentence as it is read. */
export const sentenceText = (sentence: Sentence): string =>
  sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
