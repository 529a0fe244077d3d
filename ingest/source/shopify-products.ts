import type { CatalogRow } from './catalog-row';
import type { Fields } from './field';
import type { Mapping } from './source';
import { cellOf } from './table-row';

/**
 * Rows of Shopify's product export, one a variant or a further image. What only the first row of a product tells holds for its variants; a variant
 * without SKU is known by its handle and its options.
 */
export function shopifyProducts(mapping: Mapping | undefined) {
  let first: { readonly handle: string; readonly row: CatalogRow; readonly status: string } | null = null;

  const isOne = (fields: Fields): boolean =>
    typeof fields.handle === 'string' && (fields.variant_price !== undefined || fields.variant_sku !== undefined);

  /** Null for a row that only shows another image. */
  const row = (fields: Fields, rowOf: (fields: Fields) => CatalogRow): CatalogRow | null => {
    const told = rowOf(fields);
    const handle = cellOf(fields, 'handle');
    if (first === null || first.handle !== handle) first = { handle, row: told, status: cellOf(fields, 'status') };
    const options = ['option1_value', 'option2_value', 'option3_value'].map((name) => cellOf(fields, name)).filter((value) => value !== '');
    const isVariant = told.product !== '' || told.price !== '' || options.length > 0;
    if (!isVariant) return null;
    const named = options.filter((value) => value !== 'Default Title');
    const isKnown = told.product !== '' || mapping?.product !== undefined;
    return {
      ...told,
      product: isKnown ? told.product : [handle, ...named].join('/'),
      title: [first.row.title, ...named].join(' '),
      category: first.row.category,
      brand: first.row.brand,
      status: first.status,
      availability: isSoldAlways(fields) ? 'available for order' : told.availability,
    };
  };

  return { isOne, row };
}

/** Sold whatever the count says: the shop goes on selling at none, or counts nothing. */
const isSoldAlways = (fields: Fields): boolean =>
  cellOf(fields, 'variant_inventory_policy') === 'continue' ||
  (fields.variant_inventory_tracker !== undefined &&
    cellOf(fields, 'variant_inventory_tracker') === '' &&
    cellOf(fields, 'variant_inventory_qty') === '');
