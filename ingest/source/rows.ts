import { cartTables } from './rows-cart';
import { catalogTables } from './rows-catalog';
import { eventTables } from './rows-event';
import { exportTables } from './rows-export';
import { orderTables } from './rows-order';
import { promotionTables } from './rows-promotion';
import { statementTables } from './rows-statement';
import { suppressionTables } from './rows-suppression';

/** Every table that staging writes, column by column. An allow-list: what is not named here is never written. */
export const stagedTables = {
  message: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    message_id: 'BIGINT',
    id_format: 'VARCHAR',
    told_by: 'VARCHAR',
    direction: 'VARCHAR',
    contact_id: 'BIGINT',
    phone_number_id: 'VARCHAR',
    display_number: 'VARCHAR',
    account_id: 'VARCHAR',
    occurred_at: 'TIMESTAMP',
    type: 'VARCHAR',
    subtype: 'VARCHAR',
    context_message_id: 'BIGINT',
    referral_type: 'VARCHAR',
    referral_id: 'VARCHAR',
    catalog_id: 'VARCHAR',
    product_id: 'VARCHAR',
    is_opt_out: 'BOOLEAN',
    error_code: 'INTEGER',
    template_name: 'VARCHAR',
    template_language: 'VARCHAR',
    components_id: 'BIGINT',
    callback_id: 'BIGINT',
    history_status: 'VARCHAR',
    is_test: 'BOOLEAN',
  },
  status: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    message_id: 'BIGINT',
    id_format: 'VARCHAR',
    status: 'VARCHAR',
    raw_status: 'VARCHAR',
    occurred_at: 'TIMESTAMP',
    contact_id: 'BIGINT',
    phone_number_id: 'VARCHAR',
    display_number: 'VARCHAR',
    account_id: 'VARCHAR',
    conversation_id: 'BIGINT',
    origin: 'VARCHAR',
    expires_at: 'TIMESTAMP',
    pricing_model: 'VARCHAR',
    is_billable: 'BOOLEAN',
    pricing_category: 'VARCHAR',
    pricing_type: 'VARCHAR',
    error_code: 'INTEGER',
    callback_id: 'BIGINT',
    is_test: 'BOOLEAN',
  },
  ...cartTables,
  ...eventTables,
  event: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    event: 'VARCHAR',
    occurred_at: 'TIMESTAMP',
    contact_id: 'BIGINT',
    new_contact_id: 'BIGINT',
    phone_number_id: 'VARCHAR',
    display_number: 'VARCHAR',
    account_id: 'VARCHAR',
    subject_id: 'VARCHAR',
    subject_name: 'VARCHAR',
    subject_language: 'VARCHAR',
    value: 'VARCHAR',
    previous_value: 'VARCHAR',
    reason: 'VARCHAR',
    is_test: 'BOOLEAN',
  },
  template: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    template_id: 'VARCHAR',
    name: 'VARCHAR',
    language: 'VARCHAR',
    category: 'VARCHAR',
    previous_category: 'VARCHAR',
    status: 'VARCHAR',
    quality: 'VARCHAR',
    rejected_reason: 'VARCHAR',
    components_id: 'BIGINT',
  },
  ...orderTables,
  ...promotionTables,
  ...exportTables,
  ...suppressionTables,
  ...catalogTables,
  ...statementTables,
  rate: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    effective_from: 'DATE',
    effective_to: 'DATE',
    pricing_model: 'VARCHAR',
    market: 'VARCHAR',
    country: 'VARCHAR',
    category: 'VARCHAR',
    currency: 'VARCHAR',
    rate: 'DECIMAL(18,6)',
  },
  fx: {
    record_id: 'BIGINT',
    record_line: 'INTEGER',
    day: 'DATE',
    base_currency: 'VARCHAR',
    quote_currency: 'VARCHAR',
    rate: 'DECIMAL(24,12)',
  },
  contact: { contact_id: 'BIGINT', country: 'VARCHAR', market_prefix: 'VARCHAR', label: 'VARCHAR' },
  contact_candidate: {
    owner_id: 'BIGINT',
    candidate_country: 'VARCHAR',
    contact_id: 'BIGINT',
    market_prefix: 'VARCHAR',
    label: 'VARCHAR',
  },
  /** One row per record whose times stand in the workspace's own zone: they were written without one, and the settings named none. */
  wall_clock: { record_id: 'BIGINT' },
  shared_text: { text_id: 'BIGINT', sealed: 'VARCHAR' },
  reject: { record_line: 'INTEGER', reason: 'VARCHAR', detail: 'VARCHAR', shape: 'VARCHAR' },
} as const;

export type TableName = keyof typeof stagedTables;

/** The tables whose rows are records of the source: together with the rejects they add up to what the file told. */
export const recordTables = [
  ...['message', 'status', 'event', 'template', 'order', 'rate', 'fx'],
  ...['campaign_member', 'click', 'consent', 'experiment_person', 'funnel_event', 'channel_cost', 'product', 'suppression'],
  ...['statement_line'],
] as const satisfies readonly TableName[];

/** TIMESTAMP is whole seconds since 1970 UTC, DATE an ISO day, DECIMAL a plain decimal text or number, BIGINT a keyed hash. */
type Value<Type extends string> = Type extends 'BIGINT'
  ? bigint
  : Type extends 'INTEGER' | 'TIMESTAMP'
    ? number
    : Type extends 'BOOLEAN'
      ? boolean
      : Type extends `DECIMAL${string}`
        ? number | string
        : string;

export type Row<Table extends TableName> = {
  readonly [Column in keyof (typeof stagedTables)[Table]]: Value<(typeof stagedTables)[Table][Column] & string> | null;
};

/** Receives one staged row; the writer behind it decides where it goes. */
export type Emit = <Table extends TableName>(table: Table, row: Row<Table>) => void;

/** Why a record could not be used. `detail` names fields and types only, never values. */
export type Reject = { readonly reason: string; readonly detail?: string };
