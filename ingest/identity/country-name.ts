import { getCountries } from 'libphonenumber-js/max';

/** ISO 3166 alpha-2 of a country written as code or by its Spanish, Portuguese or English name; null when it is neither. */
export const countryCode = (written: string | null | undefined): string | null =>
  names().get(written ?? '') ?? names().get(plain(written ?? '')) ?? null;

/** Without accents, dots and articles; `&` and `Saint` as they are spoken and shortened. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
    .replace(/\bthe /g, '')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/\bsaint\b/g, 'st')
    .trim();

let known: ReadonlyMap<string, string> | undefined;

function names(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const found = new Map<string, string>([
    ['uk', 'GB'],
    ['usa', 'US'],
    ['turkey', 'TR'],
    ['czech republic', 'CZ'],
    ['hong kong', 'HK'],
    ['ivory coast', 'CI'],
    ['congo (democratic republic)', 'CD'],
    ['congo (republic)', 'CG'],
    ['eswatini (swaziland)', 'SZ'],
  ]);
  for (const language of ['es', 'pt', 'en']) {
    const display = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of getCountries())
      found
        .set(plain(display.of(code) ?? code), code)
        .set(plain(code), code)
        .set(code, code);
  }
  known = found;
  return found;
}
