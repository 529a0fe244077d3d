import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { UsedKind } from '../../db/kinds';
import { sources } from '../../ingest/source/registry';
import { type Row, recordTables, stagedTables, type TableName } from '../../ingest/source/rows';
import { stageRecords, type Told } from './staged-rows';
import { messages, sent, statuses, text } from './webhook-body';

/** Any JSON, with the words of webhooks, sends, templates and tables in places where they surprise. */
const words = [
  ...[
    'object',
    'entry',
    'changes',
    'value',
    'field',
    'messages',
    'statuses',
    'metadata',
    'contacts',
    'errors',
    'id',
    'timestamp',
    'type',
    'from',
    'to',
  ],
  ...[
    'history',
    'threads',
    'message_echoes',
    'user_preferences',
    'user_actions',
    'order',
    'product_items',
    'system',
    'context',
    'referral',
    'conversation',
  ],
  ...[
    'pricing',
    'template',
    'components',
    'data',
    'body',
    'payload',
    'request',
    'response',
    'name',
    'language',
    'created_at',
    'currency',
    'total',
    'rate',
  ],
  ...[
    'date',
    'lineitem_quantity',
    'phone',
    'category',
    'market',
    'note_attributes',
    'billing_country',
    'usd_cop',
    'base',
    'quote',
    'status',
  ],
  ...[
    'line_items',
    'refunds',
    'transactions',
    'order_adjustments',
    'billing_address',
    'customer',
    'total_price',
    'subtotal_price',
    'discount_codes',
  ],
  ...[
    'date_created_gmt',
    'meta_data',
    'billing',
    'orderId',
    'totals',
    'value',
    'items',
    'quantity',
    'price',
    'sellingPrice',
    'creationDate',
  ],
  ...[
    'orders',
    'list',
    'store_id',
    'products',
    'coupon',
    'landing_url',
    'sku',
    'order_id',
    'subtotal',
    'refunded',
    'campaign',
    'assigned_at',
  ],
  ...['share', 'holdout', 'clicked_at', 'link_id', 'consent', 'opted_in_at', 'at', 'arm', 'converted', 'revenue', 'person'],
];
const { tree: anything } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('1652184000', 'order', 'system', 'text', 'COP', '1.5', '2022-05-10 07:00:00 -0500'),
  ),
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...words), tie('tree'), { maxKeys: 6 }),
  ),
}));

/** A good body with one member anywhere replaced by anything. */
const bent = fc
  .tuple(fc.constantFrom(messages(text({ context: {}, order: {} })), statuses(sent({ conversation: {}, pricing: {} }))), fc.nat(), anything)
  .map(([body, place, value]) => {
    let left = place % 40;
    return JSON.parse(JSON.stringify(body), (_key, member) => (left-- === 0 ? (value ?? null) : member));
  });

for (const kind of Object.keys(sources) as UsedKind[]) {
  test(`property: no JSON whatever makes ${kind} throw; every record it counts is a row or a reject, every value fits its column`, () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, bent), { maxLength: 4 }), (records) => {
        const told = stageRecords(kind, records);
        expect(told.records).toBe(recordCount(told));
        for (const table of Object.keys(stagedTables) as TableName[]) for (const row of told.rows(table)) expectFits(table, row);
      }),
      { numRuns: 200 },
    );
  });
}

const recordCount = (told: Told): number => recordTables.reduce((sum, table) => sum + told.rows(table).length, told.rejects.length);

function expectFits<Table extends TableName>(table: Table, row: Row<Table>): void {
  const columns: Readonly<Record<string, string>> = stagedTables[table];
  expect(Object.keys(row).sort()).toEqual(Object.keys(columns).sort());
  for (const [column, value] of Object.entries(row)) {
    const type = columns[column] ?? '';
    if (value !== null && !fits(type, value)) throw new Error(`${table}.${column} ${type}: ${String(value)}`);
  }
}

function fits(type: string, value: unknown): boolean {
  if (type === 'BIGINT') return typeof value === 'bigint' && BigInt.asIntN(64, value) === value;
  if (type === 'INTEGER' || type === 'TIMESTAMP') return Number.isSafeInteger(value);
  if (type === 'BOOLEAN') return typeof value === 'boolean';
  if (type === 'DATE') return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  if (type.startsWith('DECIMAL')) return typeof value === 'string' && /^-?\d{1,12}(\.\d+)?$/.test(value);
  return typeof value === 'string' && value.length <= 300;
}
