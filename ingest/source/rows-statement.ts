/** Staged lines of what others say they billed. */
export const statementTables = {
  /**
   * One row per line of an invoice or data point of Meta's analytics. `entry` is `unit`, `fee`, `tax` or `total` (a sum of other lines, never added).
   * The time is `month` (YYYY-MM) or `day`, or the span from `started_at` to `ended_at`. `units` are those of `pricing_type` where the line tells it.
   * `country` is null for a region, which `market` names. `currency` null: the account's own.
   */
  statement_line: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    entry: 'VARCHAR',
    document: 'VARCHAR',
    issued_on: 'DATE',
    started_at: 'TIMESTAMP',
    ended_at: 'TIMESTAMP',
    day: 'DATE',
    month: 'VARCHAR',
    account_id: 'VARCHAR',
    display_number: 'VARCHAR',
    partner: 'VARCHAR',
    country: 'VARCHAR',
    market: 'VARCHAR',
    category: 'VARCHAR',
    direction: 'VARCHAR',
    pricing_type: 'VARCHAR',
    units: 'DECIMAL(18,6)',
    free_units: 'DECIMAL(18,6)',
    unit_price: 'DECIMAL(18,9)',
    amount: 'DECIMAL(18,6)',
    tax: 'DECIMAL(18,6)',
    decimals: 'INTEGER',
    currency: 'VARCHAR',
  },
} as const;
