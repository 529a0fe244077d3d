/**
 * Staged tables of promotions. `campaign_id` is the keyed hash of the campaign's name as a text, as `callback_id` of a send is, so that both meet;
 * `campaign` is that name with long runs of digits masked, null where it may name a person. Local phones stand in `contact_candidate`.
 */
export const promotionTables = {
  /** One row per person whom a list puts into an arm. `share` is the planned share of the treated arm, whichever arm's list tells it. */
  campaign_member: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    campaign_id: 'BIGINT',
    campaign: 'VARCHAR',
    arm: 'VARCHAR',
    contact_id: 'BIGINT',
    assigned_at: 'TIMESTAMP',
    share: 'DECIMAL(9,6)',
    coupon_id: 'BIGINT',
    template_name: 'VARCHAR',
    version: 'VARCHAR',
  },
  /** One row per click on a link, by whichever of message, person and campaign the log names. */
  click: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    message_id: 'BIGINT',
    contact_id: 'BIGINT',
    campaign_id: 'BIGINT',
    occurred_at: 'TIMESTAMP',
    url_id: 'BIGINT',
  },
  /** One row per consent given ('in') or taken back ('out'). */
  consent: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    contact_id: 'BIGINT',
    state: 'VARCHAR',
    channel: 'VARCHAR',
    source: 'VARCHAR',
    occurred_at: 'TIMESTAMP',
  },
  /**
   * One row per row of an experiment's file. `campaign` null: the file names none, and `campaign_id` is one of the file's own. `person_id` null: the
   * file names no people, and each row is another one. `revenue` null: the file tells none. `share` null: equal arms.
   */
  experiment_person: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    campaign_id: 'BIGINT',
    campaign: 'VARCHAR',
    person_id: 'BIGINT',
    arm: 'VARCHAR',
    is_converted: 'BOOLEAN',
    revenue: 'DECIMAL(18,6)',
    share: 'DECIMAL(9,6)',
  },
} as const;
