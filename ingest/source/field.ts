/** A JSON object, or a row of a table, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that a member holds; null for anything else. */
export const fields = (value: unknown): Fields | null => (isFields(value) ? value : null);

const nothing: readonly unknown[] = [];

/** The list that a member holds; a lone object counts as a list of one, anything else as none. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isFields(value) ? [value] : nothing);

/** The objects among what `list` gives. */
export const objects = (value: unknown): readonly Fields[] => list(value).filter(isFields);

/** A text or number as trimmed text; null when absent or blank. */
export function text(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== 'string') return null;
  return value.trim() || null;
}

/** A word of a fixed vocabulary in lower case with underscores; null for free text, which must not be staged. */
export function word(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (plainWord.test(value)) return value;
  const tidy = value
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return plainWord.test(tidy) ? tidy : null;
}
const plainWord = /^[a-z][a-z_]{0,39}$/;

/** An identifier that names a thing, never a person: letters, digits and a few signs; null for free text. */
export function identifier(value: unknown): string | null {
  const tidy = text(value);
  return tidy !== null && /^[\w.:|/#-]{1,200}$/.test(tidy) ? tidy : null;
}

/** A shop's or catalogue's name of a product, which may hold blanks and accents; null when it is longer than 100 signs. */
export function productCode(value: unknown): string | null {
  const tidy = text(value);
  return tidy !== null && tidy.length <= 100 && !/\p{Cc}/u.test(tidy) ? tidy : null;
}

/** A whole number written as number or text; null for anything else. */
export function whole(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** A claim written as boolean or as text; null when it is neither. */
export function claim(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : null;
}
