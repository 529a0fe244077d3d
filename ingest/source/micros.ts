import { plainDecimal } from './decimal';

/** An amount as whole millionths, so that sums are exact. */
export type Micros = bigint;

const digits = 6;

/** Millionths of a number, or of a text with a decimal point; null when it is neither. What lies behind the sixth decimal is dropped. */
export function micros(value: unknown): Micros | null {
  const text = plainDecimal(value);
  if (text === null) return null;
  const [whole = '0', part = ''] = text.replace(/^[+-]/, '').split('.');
  const size = BigInt(whole) * 1_000_000n + BigInt(part.slice(0, digits).padEnd(digits, '0'));
  return text.startsWith('-') ? -size : size;
}

/** Plain decimal text of an amount, with two decimals at least. */
export function decimalOf(amount: Micros): string {
  const size = amount < 0n ? -amount : amount;
  const part = String(size % 1_000_000n)
    .padStart(digits, '0')
    .replace(/0{1,4}$/, '');
  return `${amount < 0n ? '-' : ''}${size / 1_000_000n}.${part}`;
}

/** The same, null where nothing is told. */
export const amountText = (amount: Micros | null): string | null => (amount === null ? null : decimalOf(amount));

/** The sum of amounts; those that are not told count nothing. */
export const sumOf = (amounts: readonly (Micros | null)[]): Micros => amounts.reduce((sum: Micros, amount) => sum + (amount ?? 0n), 0n);
