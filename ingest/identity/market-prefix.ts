/** One row of `db/rates/country-markets.csv`; the empty prefix stands for any other calling code. */
export type MarketPrefix = { readonly prefix: string; readonly country: string };

/**
 * Gives the longest listed prefix of international digits, '' for a calling code that is not listed.
 * Null for Kazakhstan (+7 6, +7 7), which no published rate card of conversations settles.
 */
export function marketPrefixes(table: readonly MarketPrefix[]): (digits: string) => string | null {
  const prefixes = new Set(table.map((row) => row.prefix));
  const longest = Math.max(0, ...table.map((row) => row.prefix.length));
  return (digits) => {
    if (digits.startsWith('77') || digits.startsWith('76')) return null;
    for (let length = longest; length > 0; length--) {
      const prefix = digits.slice(0, length);
      if (prefixes.has(prefix)) return prefix;
    }
    return '';
  };
}
