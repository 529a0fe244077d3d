/** Staged tables of carts and of the products that messages show. */
export const cartTables = {
  cart_item: {
    record_line: 'INTEGER',
    message_id: 'BIGINT',
    position: 'INTEGER',
    catalog_id: 'VARCHAR',
    product_id: 'VARCHAR',
    quantity: 'DECIMAL(18,6)',
    item_price: 'DECIMAL(18,6)',
    currency: 'VARCHAR',
  },
  /** One row per product that a message of the business shows; a product that the message names twice stands once. */
  shown_product: {
    record_line: 'INTEGER',
    message_id: 'BIGINT',
    position: 'INTEGER',
    catalog_id: 'VARCHAR',
    product_id: 'VARCHAR',
  },
} as const;
