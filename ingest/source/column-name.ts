/** A header as a name to bind by: lower case, no accents, underscores for all else, so `Lineitem quantity` is `lineitem_quantity`. */
export const columnName = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
