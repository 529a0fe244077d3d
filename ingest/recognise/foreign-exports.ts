/** Product exports of shop systems that are not read, by columns that only they have, and where the same products are told in a way that is. */
const exports: readonly { readonly system: string; readonly columns: readonly string[]; readonly instead: string }[] = [
  { system: 'Wix', columns: ['handleid', 'fieldtype'], instead: 'export the product feed for Meta from Wix' },
  { system: 'Magento', columns: ['sku', 'attribute_set_code', 'product_type'], instead: 'export the product feed for Meta' },
  { system: 'Squarespace', columns: ['product_id_non_editable', 'variant_id_non_editable'], instead: 'export the product feed for Meta' },
  { system: 'BigCommerce', columns: ['item_type', 'product_name', 'product_code_sku'], instead: 'export the product feed for Meta' },
  {
    system: 'PrestaShop',
    columns: ['product_id', 'reference', 'price_tax_excl', 'supplier_reference'],
    instead: 'export the product feed for Meta',
  },
];

/** Why a table with these columns is refused although it may be called a catalogue; null for every other table. */
export function foreignExport(columns: readonly string[]): string | null {
  const found = exports.find((one) => one.columns.every((name) => columns.includes(name)));
  return found === undefined
    ? null
    : `it is a product export of ${found.system} (${found.columns.join(', ')}), which is not read; ${found.instead}, or a list with the columns sku, title, price, currency and stock`;
}
