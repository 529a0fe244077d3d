import { type CountryCode, getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

const countriesByCallingCode = new Map<string, readonly CountryCode[]>();
for (const country of getCountries()) {
  const code = getCountryCallingCode(country);
  countriesByCallingCode.set(code, [...(countriesByCallingCode.get(code) ?? []), country]);
}

/** Calling code that international digits begin with; null when no country has such a code. */
export function callingCode(digits: string): string | null {
  for (let length = 1; length <= 3; length++) {
    const code = digits.slice(0, length);
    if (countriesByCallingCode.has(code)) return code;
  }
  return null;
}

/** ISO 3166 alpha-2 of international digits; null when unknown, which for shared calling codes includes numbers nobody can have. */
export function countryOf(digits: string, code: string | null): string | null {
  const countries = code === null ? undefined : countriesByCallingCode.get(code);
  if (countries === undefined) return null;
  if (countries.length === 1) return countries[0] ?? null;
  return code === '1' ? northAmerica(digits) : (parsePhoneNumberFromString(`+${digits}`)?.country ?? null);
}

/** Within +1 the area code alone names the country; a well-formed number of each area stands for all of them. */
const countryByArea = new Map<string, string | null>();

function northAmerica(digits: string): string | null {
  if (digits.length !== 11) return null;
  const area = digits.slice(0, 4);
  const known = countryByArea.get(area);
  if (known !== undefined) return known;
  const country = parsePhoneNumberFromString(`+${area}2345678`)?.country ?? null;
  countryByArea.set(area, country);
  return country;
}
