const mostDigits = 12;

/** A number or a text with a decimal point as plain decimal text; null for words, and for more than `mostDigits` digits before the point. */
export function plainDecimal(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) < 10 ** mostDigits ? decimalText(value) : null;
  return typeof value === 'string' ? decimal(value, 'point') : null;
}

/** A number never in exponent form, which DuckDB's decimals do not read. */
const decimalText = (value: number): string => {
  const short = String(value);
  return short.includes('e') ? value.toFixed(12) : short;
};

const forms = {
  point: /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/,
  comma: /^([+-]?)(\d+|\d{1,3}(?:\.\d{3})+)?(?:,(\d*))?$/,
} as const;

/** A text written with the file's decimal mark, thousands allowed, as plain decimal text; null when it is no such number. */
export function decimal(written: string, mark: 'point' | 'comma'): string | null {
  const found = forms[mark].exec(written.trim().replace(/[\s\u00a0\u202f]/g, ''));
  if (found === null) return null;
  const [, sign = '', whole = '', part = ''] = found;
  const digits = whole.replace(/[.,]/g, '');
  if (digits + part === '' || digits.replace(/^0+/, '').length > mostDigits) return null;
  return `${sign === '-' ? '-' : ''}${digits === '' ? '0' : digits}${part === '' ? '' : `.${part}`}`;
}

/** A money cell as plain decimal text: a currency sign or code around the number is allowed; null when it is no such number. */
export function amount(written: string, mark: 'point' | 'comma'): string | null {
  return decimal(
    written
      .trim()
      .replace(/^([+-]?)(?:(?:[A-Za-z]{1,3})?[$€£]|S\/\.?|[A-Z]{3}\b)\s*/, '$1')
      .replace(/\s*(?:€|[A-Z]{3})$/, ''),
    mark,
  );
}
