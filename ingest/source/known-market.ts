import { countryCode } from '../identity/country-name';

/** Meta's markets of several countries (`db/rates/country-markets.csv`); the others have the name of one. */
const regions = [
  'North America',
  'Rest of Africa',
  'Rest of Asia Pacific',
  'Rest of Central & Eastern Europe',
  'Rest of Latin America',
  'Rest of Middle East',
  'Rest of Western Europe',
  'Other',
  'All markets',
];

const plain = (name: string): string => name.toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ').trim();

const byName: ReadonlyMap<string, string> = new Map(regions.map((region) => [plain(region), region]));

/** The place that a card names: a market of Meta's in any case, or a country by its name in three languages or its letters. Null for neither. */
export function knownMarket(written: string): { readonly market: string; readonly country: string | null } | null {
  const region = byName.get(plain(written));
  if (region !== undefined) return { market: region, country: null };
  const country = countryCode(written);
  return country === null ? null : { market: written, country };
}
