import { readFileSync } from 'node:fs';
import type { MarketPrefix } from './identity/market-prefix';

/** Calling code prefixes of `db/rates/country-markets.csv`; its first two columns are never quoted. */
export function marketList(): readonly MarketPrefix[] {
  const [, ...rows] = readFileSync(new URL('../db/rates/country-markets.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => {
    const [prefix = '', country = ''] = row.split(',', 2);
    return { prefix, country };
  });
}
