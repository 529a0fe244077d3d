import { type CountryCode, getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { callingCode, countryOf } from './country';
import { normalForm } from './normal-form';

/** One reading of a phone: its normal form and the country that reading rests on. */
export type PhoneReading = { readonly normal: string; readonly country: string | null };

/** Whom a shop's phone names: one number, one of several by country, or nobody (a damaged or blank cell). */
export type OrderPhone =
  | { readonly kind: 'exact'; readonly reading: PhoneReading }
  | { readonly kind: 'local'; readonly candidates: readonly PhoneReading[] }
  | { readonly kind: 'unusable' };

/** Countries for which a phone without any country is tried: where companies of this product sell. */
const plausibleCountries = [
  'AR',
  'BO',
  'BR',
  'CL',
  'CO',
  'CR',
  'CU',
  'DO',
  'EC',
  'ES',
  'GT',
  'HN',
  'MX',
  'NI',
  'PA',
  'PE',
  'PR',
  'PT',
  'PY',
  'SV',
  'US',
  'UY',
  'VE',
] as const satisfies readonly CountryCode[];

/** What people dial before a national number, where dropping leading zeros is not enough. */
const dialled: Readonly<Record<string, RegExp>> = { MX: /^(?:044|045|01|1)(?=\d{10}$)/, BR: /^0(?:\d\d)?(?=\d{10,11}$)/ };

const unusable: OrderPhone = { kind: 'unusable' };

/** Reads a phone as a shop keeps it: international or local, with blanks, trunk zeros and doubled prefixes, for an ISO country if the order has one. */
export function orderPhone(raw: string, country: string | null): OrderPhone {
  const tidy = raw.trim().replace(/^'+/, '').replace(/\.0+$/, '');
  if (/\d[.,]?\d*e\+?\d/i.test(tidy)) return unusable;
  const digits = tidy.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 18 || /^(\d)\1+$/.test(digits)) return unusable;
  if (/^[^\d]*\+/.test(tidy) || digits.startsWith('00')) return exact(asInternational(digits.replace(/^0+/, '')));
  if (country !== null && isSupportedCountry(country))
    return exact(asLocal(digits, country) ?? validInternational(digits) ?? asPossible(digits, country));
  return withoutCountry(digits);
}

function withoutCountry(digits: string): OrderPhone {
  const abroad = validInternational(digits);
  const locals = plausibleCountries.flatMap((country) => asLocal(digits, country) ?? []).filter((local) => local.normal !== abroad?.normal);
  if (locals.length > 0) return { kind: 'local', candidates: abroad === null ? locals : [...locals, abroad] };
  if (abroad !== null) return exact(abroad);
  const possible = plausibleCountries.flatMap((country) => asPossible(digits, country) ?? []);
  return possible.length === 0 ? unusable : { kind: 'local', candidates: possible };
}

const exact = (reading: PhoneReading | null): OrderPhone => (reading === null ? unusable : { kind: 'exact', reading });

/** Digits after a plus: as written, else with a doubled calling code or a trunk zero removed; kept as written when none of that makes them valid. */
function asInternational(digits: string): PhoneReading {
  const code = callingCode(digits) ?? '';
  const rest = digits.slice(code.length);
  if (!rest.startsWith('0') && !rest.startsWith(code) && code !== '54') return reading(normalForm(digits));
  const others = [rest.startsWith(code) ? rest : digits, code + rest.replace(/^0+/, '')];
  for (const written of [digits, ...others]) {
    const reading = validInternational(written);
    if (reading !== null) return reading;
  }
  return reading(normalForm(digits));
}

/** True for digits that are a valid international number without their plus. */
export const isInternational = (digits: string): boolean => validInternational(digits) !== null;

/** The reading of digits that are a valid international number without their plus; else null. */
function validInternational(digits: string): PhoneReading | null {
  const normal = validNormal(normalForm(digits)) ?? validNormal(digits);
  return normal === null ? null : reading(normal);
}

/** Digits that are a valid number within one country, trunk prefixes allowed; else null. */
function asLocal(digits: string, country: CountryCode): PhoneReading | null {
  const code = getCountryCallingCode(country);
  for (const national of new Set([digits, withoutTrunk(digits, country), digits.replace(/^0+/, '')])) {
    const parsed = parsePhoneNumberFromString(national, country);
    const normal = validNormal(normalForm(parsed?.isValid() ? parsed.number.slice(1) : code + national));
    if (normal !== null && countryOf(normal, code) === country) return { normal, country };
  }
  return null;
}

/** Digits that have a length the country's numbers can have; libphonenumber's idea of validity is not everyone's. */
function asPossible(digits: string, country: CountryCode): PhoneReading | null {
  const code = getCountryCallingCode(country);
  const national = withoutTrunk(digits, country);
  if (national.startsWith(code) && isPossible(national)) return reading(normalForm(national));
  return isPossible(code + national) ? { normal: normalForm(code + national), country } : null;
}

const withoutTrunk = (digits: string, country: CountryCode): string => digits.replace(dialled[country] ?? /^0+/, '');
const reading = (normal: string): PhoneReading => ({ normal, country: countryOf(normal, callingCode(normal)) });
const isPossible = (digits: string): boolean => parsePhoneNumberFromString(`+${digits}`)?.isPossible() ?? false;

/** The normal form of a valid number, as libphonenumber writes it; Argentina's mobiles are valid with the 9 that the normal form leaves out. */
function validNormal(digits: string): string | null {
  const withNine = digits.startsWith('54') ? [`549${digits.slice(2)}`] : [];
  for (const written of [digits, ...withNine]) {
    const parsed = parsePhoneNumberFromString(`+${written}`);
    if (parsed?.isValid()) return normalForm(parsed.number.slice(1));
  }
  return null;
}
