/** Contacts per place; keys stay exact in a double as long as accounts times lines stay below `mostPlaces`. */
const contactSpan = 2 ** 32;

export const mostPlaces = 2 ** 21;

/** Who a key stands for: a customer on a line under the account that sent. */
export type KeyParts = { readonly accountIx: number; readonly lineIx: number; readonly contactKey: number };

/** SQL of one number for account, line and contact, in their order; DuckDB sorts by it twice as fast as by the three. */
export function keySql(lineCount: number): string {
  return `((account_ix::double * ${lineCount} + line_ix) * ${contactSpan} + contact_key)::double`;
}

/** Account, line and contact of a packed key. */
export function unpackKey(key: number, lineCount: number): KeyParts {
  const place = Math.floor(key / contactSpan);
  const accountIx = Math.floor(place / lineCount);
  return { accountIx, lineIx: place - accountIx * lineCount, contactKey: key - place * contactSpan };
}

/** SQL of the columns account_ix, line_ix and contact_key out of a column `key`. */
export function unpackKeySql(lineCount: number): string {
  const place = `floor(key / ${contactSpan})`;
  return `(${place}::integer // ${lineCount})::integer as account_ix, (${place}::integer % ${lineCount})::integer as line_ix,
    (key - ${place} * ${contactSpan})::integer as contact_key`;
}
