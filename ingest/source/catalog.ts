import { catalogFields, catalogNumbers, columnsOf } from './catalog-columns';
import { type CatalogRow, catalogRowReader, type ProductTold, productTold } from './catalog-row';
import { currencyCode } from './catalog-words';
import { type Fields, isFields } from './field';
import { shape } from './shape';
import { shopifyProducts } from './shopify-products';
import { type SnapshotTime, snapshotTime } from './snapshot-day';
import type { Mapping, Source, SourceContext, SourceReader } from './source';

/** Products with price and stock as they were at one time, of Meta's feeds, Shopify's export or any list. A product at a time is one record. */
export const catalog: Source = {
  kind: 'catalog',
  parserVersion: 1,
  isSplittable: false,
  mapNames: catalogFields,
  isPointAsked: true,
  isNumber: (column, mapping) => catalogNumbers.some((field) => columnsOf(field, [column], mapping).includes(column)),
  isDate: (column, mapping) => columnsOf('as_of', [column], mapping).includes(column),
  refusal,
  open,
};

function refusal(columns: readonly string[], mapping?: Mapping): string | null {
  if (columnsOf('product', columns, mapping).length === 0 && !isShopify(columns))
    return 'no column names the product; say which does with --map product=COLUMN';
  const written = mapping?.currency;
  return written === undefined || columnsOf('currency', columns, mapping).length > 0 || currencyCode(written) !== null
    ? null
    : `neither a column nor a currency is called ${written.slice(0, 20)}; write --map currency=COLUMN or --map currency=COP`;
}

const isShopify = (columns: readonly string[]): boolean =>
  columns.includes('handle') && columns.some((name) => name.startsWith('variant_'));

/** Older times are mistakes: 2009-01-01, the year WhatsApp began. */
const earliest = 1_230_768_000;
const twoDays = 172_800;

function open(context: SourceContext): SourceReader {
  const { identity, options, emit, reject, now } = context;
  const rowOf = catalogRowReader(options.columns);
  const shopify = shopifyProducts(options.columns);
  const whole = options.asOf === null ? null : snapshotTime(options.asOf);
  const seen = new Map<string, { readonly line: number; readonly record_id: bigint }>();

  const stage = (told: ProductTold, time: SnapshotTime, line: number, record: unknown): void => {
    const { at, local } = time;
    const record_id = identity.key('product', JSON.stringify([at, local, ...Object.values(told)]));
    const key = `${told.product_id}|${told.currency}|${at}|${local}`;
    const first = seen.get(key);
    if (first !== undefined && first.record_id !== record_id) {
      reject(
        line,
        { reason: 'product told twice', detail: `another row for the same product and time stands on line ${first.line}` },
        shape(record),
      );
      return;
    }
    if (first === undefined) seen.set(key, { line, record_id });
    emit('product', { record_id, record_line: line, as_of_at: at, as_of_local: local, ...told });
  };

  const read = (record: unknown, line: number): number => {
    const fields: Fields = isFields(record) ? record : {};
    const row: CatalogRow | null = shopify.isOne(fields) ? shopify.row(fields, rowOf) : rowOf(fields);
    if (row === null) return 0;
    const time = row.as_of === '' ? whole : snapshotTime(row.as_of, options.dateOrder);
    const seconds = time?.at ?? time?.local ?? null;
    if (time === null || seconds === null) reject(line, { reason: 'no usable time', detail: 'the day of the snapshot' }, shape(record));
    else if (seconds < earliest) reject(line, { reason: 'impossible time', detail: 'earlier than 2009' }, shape(record));
    else if (seconds > now + twoDays) reject(line, { reason: 'time in the future', detail: 'the day of the snapshot' }, shape(record));
    else {
      const told = productTold(row, options.columns, options);
      if ('reason' in told) reject(line, told, shape(record));
      else stage(told, time, line, record);
    }
    return 1;
  };

  return { read, end: () => 0 };
}
