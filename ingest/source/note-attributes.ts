/** What a theme stores beside an order in Shopify's multi-line `Note Attributes`. */
export type NoteAttributes = {
  readonly cartToken: string | null;
  readonly utmSource: string | null;
  readonly utmMedium: string | null;
  readonly utmCampaign: string | null;
};

/** Reads `key: value` lines; UTM values may also stand in the address of a landing page. */
export function noteAttributes(cell: string): NoteAttributes {
  const told = new Map<string, string>();
  for (const line of cell.split(/\r\n|\r|\n/)) {
    const split = line.indexOf(':');
    if (split < 1) continue;
    const value = line.slice(split + 1).trim();
    const key = keyOf(line.slice(0, split));
    if (value !== '' && !told.has(key)) told.set(key, value);
    for (const [name, inner] of queryOf(value)) if (!told.has(keyOf(name))) told.set(keyOf(name), inner);
  }
  const first = (...keys: readonly string[]): string | null =>
    keys.map((key) => told.get(key)).find((value) => value !== undefined) ?? null;
  return {
    cartToken: first('cart_token', 'cart', 'checkout_cart_token'),
    utmSource: tag(first('utm_source')),
    utmMedium: tag(first('utm_medium')),
    utmCampaign: first('utm_campaign'),
  };
}

const keyOf = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/^_+/, '');

function queryOf(value: string): Iterable<[string, string]> {
  const start = value.indexOf('?');
  return start === -1 || !/[?&]utm_/i.test(value) ? [] : new URLSearchParams(value.slice(start + 1).split('#')[0] ?? '').entries();
}

/** A UTM word folded for comparison, as links are tagged by hand; null for anything that may name a person. */
export function tag(value: string | null): string | null {
  const folded =
    value
      ?.trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, '_') ?? '';
  return /^[a-z0-9_.]{1,40}$/.test(folded) && !/\d{7}/.test(folded) ? folded : null;
}
