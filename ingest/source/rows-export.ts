/** Staged table of providers' exports. It stands beside `message`, whose row is the record. */
export const exportTables = {
  /**
   * One row per telling of a message by an export: its latest status as a word of ours and as written, and the instants that have a column of
   * their own. An instant is null where the export does not tell it, whatever the status says.
   */
  message_state: {
    record_line: 'INTEGER',
    message_id: 'BIGINT',
    status: 'VARCHAR',
    raw_status: 'VARCHAR',
    sent_at: 'TIMESTAMP',
    delivered_at: 'TIMESTAMP',
    read_at: 'TIMESTAMP',
    failed_at: 'TIMESTAMP',
    error_code: 'INTEGER',
  },
  /** One row per day, channel and campaign of what another channel cost. `clicks` and `impressions` null: not told. */
  channel_cost: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    day: 'DATE',
    channel: 'VARCHAR',
    campaign_id: 'BIGINT',
    cost: 'DECIMAL(18,6)',
    currency: 'VARCHAR',
    clicks: 'BIGINT',
    impressions: 'BIGINT',
  },
} as const;
