/** A number as a page prints it, with half of its last digit: 62,3 mil is 62300 ± 50, a time is in seconds; null where the text holds none. */
export function printedNumber(
  text: string,
  language: 'es' | 'pt' | 'en',
  isTime = false,
): { readonly value: number; readonly half: number } | null {
  const [point, group] = language === 'en' ? ['.', ','] : [',', '.'];
  const [, sign = '', digits = ''] =
    new RegExp(`([−-]?)[^\\d−-]*(\\d[\\d\\${group}]*(?:\\${point}\\d+)?)`).exec(text.replace('+', '')) ?? [];
  if (!digits) return null;
  const plain = digits.replaceAll(group, '').replace(point, '.');
  const rest = text.slice(text.indexOf(digits) + digits.length);
  const scale = isTime ? (secondsOf[rest.trim()] ?? 1) : scaleOf(rest);
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { value: (sign ? -1 : 1) * Number(plain) * scale, half: (scale * 10 ** -decimals) / 2 };
}

const secondsOf: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3_600, d: 86_400 };

/** Words after the digits that say by how much they count. */
function scaleOf(rest: string): number {
  if (/^\s*(%|pts\b|p\.p\.)/.test(rest)) return 0.01;
  if (/^\s*(mil\s*M|mi?l?\s*mi|bi|B)(?![\p{L}])/u.test(rest)) return 1e9;
  if (/^\s*(M|mi)\b/.test(rest)) return 1e6;
  return /^\s*(mil|K|k)\b/.test(rest) ? 1e3 : 1;
}
