/** Staged table of catalogues. */
export const catalogTables = {
  /**
   * One row per product and snapshot. The snapshot holds from `as_of_at` where its file tells a zone, else from `as_of_local` on the workspace's clock.
   * Null price, currency, availability or quantity: not told. `gap` names what the row tells and nobody can use.
   */
  product: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    product_id: 'VARCHAR',
    as_of_at: 'TIMESTAMP',
    as_of_local: 'TIMESTAMP',
    title: 'VARCHAR',
    category: 'VARCHAR',
    brand: 'VARCHAR',
    group_id: 'VARCHAR',
    price: 'DECIMAL(18,6)',
    sale_price: 'DECIMAL(18,6)',
    sale_from: 'TIMESTAMP',
    sale_until: 'TIMESTAMP',
    currency: 'VARCHAR',
    availability: 'VARCHAR',
    quantity: 'DECIMAL(18,6)',
    gap: 'VARCHAR',
  },
} as const;
