/** Staged tables of event files. `position` null: the call named steps, and this is none of them; then `step` is null as well. */
export const eventTables = {
  funnel_event: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    person_id: 'BIGINT',
    position: 'INTEGER',
    step: 'VARCHAR',
    occurred_at: 'TIMESTAMP',
  },
  /** One row per step that the call named, in each part of a file. */
  funnel_step: { record_line: 'INTEGER', position: 'INTEGER', step: 'VARCHAR' },
} as const;
