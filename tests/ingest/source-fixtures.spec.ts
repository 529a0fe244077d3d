import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { isUsed, type Kind } from '../../db/kinds';
import { recognise } from '../../ingest/recognise';
import type { Row } from '../../ingest/source/rows';
import { projectFolder } from '../source-files';
import { stageFile } from './staged-rows';

/** Real payloads of other projects; they lie beside the repository and are not part of it. */
const folder = join(projectFolder, '../shared/fixtures');
const isThere = existsSync(join(folder, 'index.csv'));

/** 2027-01-15 UTC, after the last of the payloads. */
const today = 1_800_000_000;

type Expected = Readonly<Record<string, string>>;
const expected: readonly Expected[] = isThere ? parse(readFileSync(join(folder, 'index.csv')), { columns: true }) : [];

const kindOf: Readonly<Record<string, Kind | null>> = {
  cloud_webhook: 'meta_cloud_webhook',
  outbound_request: 'outbound_request_log',
  outbound_response: 'outbound_request_log',
  message_templates_list: 'message_templates',
  shopify_orders_csv: 'shopify_orders_csv',
  shopify_order_json: 'shopify_orders_json',
  woocommerce_order_json: 'woocommerce_orders_json',
  meta_catalog_csv: 'catalog',
  twilio_messages_list: 'twilio_messages',
  meta_template_analytics: null,
};

test('the real payloads beside the repository are there', () => {
  test.skip(!isThere, `${folder} is absent: the counts of real payloads are not checked`);
  expect(expected.length).toBeGreaterThan(20);
});

for (const file of expected) {
  const path = join(folder, file.file ?? '');
  const kind = kindOf[file.kind ?? ''];

  test(`${file.file} is recognised as ${kind}`, () => {
    expect(recognise(readFileSync(path)).kind).toBe(kind);
  });

  if (file.kind === 'cloud_webhook') {
    test(`${file.file}: ${file.inbound} inbound (${file.inbound_types}), statuses ${file.status_counts || 'none'}, ${file.other_fields || 'no other fields'}`, async () => {
      const told = await stageFile(readFileSync(path), {}, today);
      expect(told.rejects).toEqual([]);
      const inbound = told.rows('message').filter((row) => row.direction === 'in');
      expect(inbound).toHaveLength(Number(file.inbound));
      expect(counts(inbound.map(typeOf))).toBe(sorted(file.inbound_types));
      expect(told.rows('message').length - inbound.length).toBe(Number(file.echoes));
      const statuses = told.rows('status');
      expect(counts(statuses.map((row) => row.status))).toBe(sorted(file.status_counts));
      expect(counts(statuses.flatMap((row) => row.origin ?? []))).toBe(sorted(file.origin_types));
      expect(counts(statuses.flatMap(pricingOf))).toBe(sorted(file.pricing));
      expect(statuses.filter((row) => row.is_billable === true)).toHaveLength(Number(file.billable_true));
      expect(statuses.filter((row) => row.is_billable === false)).toHaveLength(Number(file.billable_false));
      expect([...inbound, ...statuses].filter((row) => row.error_code !== null)).toHaveLength(Number(file.errors));
      expectOthers(file.other_fields ?? '', inbound, told.rows('event'));
      expect(inbound.filter((row) => row.type === 'order')).toHaveLength(Number(file.wa_orders));
      const items = told.rows('cart_item');
      expect(sum(items.map((row) => Number(row.quantity)))).toBe(Number(file.wa_order_units || 0));
      expect(sum(items.map((row) => Number(row.quantity) * Number(row.item_price)))).toBe(Number(file.wa_order_total || 0));
      expect(new Set(items.map((row) => row.currency))).toEqual(new Set(file.wa_order_currency ? [file.wa_order_currency] : []));
      expect(told.records).toBe(inbound.length + statuses.length + told.rows('event').length);
    });
  } else if (kind !== undefined && kind !== null && isUsed(kind)) {
    test(`${file.file} is accepted whole: ${file.expect || file.notes || 'one send'}`, async () => {
      const { rows, records, rejects } = await stageFile(readFileSync(path), kind === 'catalog' ? { asOf: '2024-12-02' } : {}, today);
      expect(rejects).toEqual([]);
      if (kind === 'catalog')
        expect(rows('product').map((row) => [row.product_id, row.price, row.currency])).toEqual([['1234567', '10.00', 'USD']]);
      if (kind === 'outbound_request_log') expect(rows('message').map((row) => row.direction)).toEqual(['out']);
      if (kind === 'message_templates') expect(rows('template')).toHaveLength(7);
      if (kind === 'shopify_orders_json' || kind === 'woocommerce_orders_json') {
        const told = kind === 'shopify_orders_json' ? ['409.94', 'USD', 'authorized', 3] : ['29.35', 'USD', 'processing', 2];
        expect(rows('order').map((row) => [row.total, row.currency, row.payment_state, rows('order_item').length])).toEqual([told]);
        expect([records, rows('order_coupon').length]).toEqual([1, kind === 'shopify_orders_json' ? 1 : 0]);
      }
      if (kind === 'shopify_orders_csv') {
        const orders = rows('order');
        expect([records, orders.length, rows('order_item').length]).toEqual([8, 8, 9]);
        expect(sum(orders.map((row) => Number(row.total)))).toBe(100 + 50 + 40 + 25 + 0 + 200 + 500 + 80);
        expect(sum(orders.map((row) => Number(row.refunded)))).toBe(10);
        expect(orders.find((row) => row.order_name === '#1007')?.created_at).toBe(Date.parse('2025-04-02T16:00:00Z') / 1000);
      }
    });
  }
}

/** `UNTYPED` is the index's word for a message without type. */
const typeOf = (row: Row<'message'>): string =>
  row.type === 'unknown' && row.subtype === null ? 'UNTYPED' : row.type === 'interactive' ? `${row.type}/${row.subtype}` : (row.type ?? '');

const pricingOf = (row: Row<'status'>): readonly string[] =>
  row.pricing_model === null ? [] : [`${row.pricing_model}/${row.pricing_type ?? 'None'}/${row.pricing_category}`];

function expectOthers(others: string, inbound: readonly Row<'message'>[], events: readonly Row<'event'>[]): void {
  expect(inbound.filter((row) => row.referral_type !== null)).toHaveLength(others.includes('referral=1') ? 1 : 0);
  expect(inbound.filter((row) => row.product_id !== null)).toHaveLength(others.includes('referred_product=1') ? 1 : 0);
  expect(events.filter((row) => row.event === 'opt_out')).toHaveLength(others.includes('user_preferences=2') ? 2 : 0);
  expect(events.filter((row) => row.event === 'line_quality')).toHaveLength(others.includes('phone_number_quality_update=1') ? 1 : 0);
}

function counts(words: readonly (string | null)[]): string {
  const found = new Map<string, number>();
  for (const word of words) found.set(word ?? '', (found.get(word ?? '') ?? 0) + 1);
  return [...found]
    .map(([word, count]) => `${word}=${count}`)
    .sort()
    .join('; ');
}

const sorted = (told: string | undefined): string => (told ?? '').split('; ').sort().join('; ');
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
