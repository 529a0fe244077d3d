import type { ReportNumber } from './document';

/** How a spreadsheet or the sheet behind a chart prints a number so that it reads as its text does; the decimal sign is the reader's own. */
export function numberFormat({ unit, digits, before, after, isSigned }: Omit<ReportNumber, 'kind' | 'value' | 'text'>): string {
  const decimals = digits > 0 ? `.${'0'.repeat(digits)}` : '';
  const whole = `${literal(before)}#,##0${decimals}${unit === 'percent' || unit === 'change' ? '%' : ''}${literal(after)}`;
  return isSigned ? `"+"${whole};"−"${whole};${whole}` : `${whole};"−"${whole};${whole}`;
}

/** The value that its format is for: a per cent stays a fraction, points and times are in the unit of their text. */
export const shownValue = ({ unit, value, divisor }: ReportNumber): number | null =>
  value === null ? null : unit === 'percent' || unit === 'change' ? value : value / divisor;

const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', "''")}"`);
