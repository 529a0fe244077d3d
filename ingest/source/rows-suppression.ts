/** Staged table of people whom a company really blocked. */
export const suppressionTables = {
  /** One row per person and time blocked. `rule` is the file's own word for why, null without one; `until_at` null: still blocked. */
  suppression: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    contact_id: 'BIGINT',
    rule: 'VARCHAR',
    blocked_at: 'TIMESTAMP',
    until_at: 'TIMESTAMP',
  },
} as const;
