import type { Kind } from '../db/kinds';
import { type CsvDialect, columnNames, encodingOf, readings } from './read/csv-dialect';
import { jsonHead } from './read/json-head';
import type { Layout } from './read/records';
import { isSqlDump, sqlScanner } from './read/sql-dump';
import { csvKind } from './recognise/csv-kinds';
import { foreignExport } from './recognise/foreign-exports';
import { jsonKind } from './recognise/json-kinds';
import { impliedKind, type Mappings, mappedKind } from './recognise/mapped-kind';
import { unreadForm } from './recognise/unread-form';
import { isTwilioForm } from './source/twilio-webhook';

/** Bytes of a file, unpacked, by which it is recognised. */
export const headBytes = 1 << 20;

/** What a file is, by its content alone; without a kind, `reason` says in one sentence why. */
export type Recognised = { readonly kind: Kind; readonly layout: Layout } | { readonly kind: null; readonly reason: string };

/** Recognises a file by its first bytes, at most `headBytes` of them and already unpacked; a mapping may name a table's columns. */
export function recognise(head: Buffer, mappings: Mappings = {}): Recognised {
  if (head.every((byte) => byte <= 32)) return { kind: null, reason: 'the file is empty' };
  const unread = unreadForm(head);
  if (unread !== null) return { kind: null, reason: unread };
  return (
    recogniseJson(head) ??
    recogniseSql(head) ??
    recogniseCsv(head, mappings) ??
    recogniseForms(head) ?? { kind: null, reason: 'its content is of no kind that is known' }
  );
}

function recogniseJson(head: Buffer): Recognised | null {
  const { values, brokenCount, format } = jsonHead(head);
  const told = values.filter((value) => typeof value === 'object' || typeof value === 'string');
  if (told.length === 0 || brokenCount > told.length) return null;
  const kind = mostFrequent(told.map(jsonKind));
  if (kind === null)
    return /^\s*[[{]/.test(head.toString('latin1', 0, 100))
      ? { kind: null, reason: 'it is JSON, but no record of it is of a kind that is known' }
      : null;
  return { kind, layout: { format } };
}

function recogniseSql(head: Buffer): Recognised | null {
  const text = head.toString('utf8');
  if (!isSqlDump(text)) return null;
  const records: unknown[] = [];
  sqlScanner(
    (record) => records.push(record),
    () => undefined,
  ).push(text);
  const kind = mostFrequent(records.map(jsonKind));
  return kind === null ? null : { kind, layout: { format: 'sql-dump' } };
}

function recogniseCsv(head: Buffer, mappings: Mappings): Recognised | null {
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (text.includes('\0')) return null;
  const tables = readings(text).map((reading) => ({ ...reading, encoding }));
  for (const table of tables) {
    const header = rowWithNames(table.rows);
    const columns = columnNames((header === null ? [] : table.rows[header]) ?? []);
    const records = table.rows.map((row) => Object.fromEntries(row.map((cell, index) => [columns[index] ?? `column_${index + 1}`, cell])));
    const kind = mostFrequent(records.map((record) => (Object.values(record).some(isJsonCell) ? jsonKind(record) : null)));
    if (kind !== null) return { kind, layout: layoutOf(table, header) };
  }
  const foreign = tables
    .flatMap(({ rows }) => rows.slice(0, 10).map((row) => foreignExport(columnNames(row))))
    .find((reason) => reason !== null);
  if (foreign) return { kind: null, reason: foreign };
  for (const table of tables) {
    const kinds = table.rows.slice(0, 10).map((row) => (row.some(isTold) ? null : tableKind(columnNames(row), mappings)));
    const found = kinds.findIndex((kind) => kind !== null);
    const kind = kinds[found] ?? null;
    if (kind !== null) return { kind, layout: layoutOf(table, found) };
  }
  return null;
}

/** A line a request, as a server logs what was posted to it. */
function recogniseForms(head: Buffer): Recognised | null {
  const encoding = encodingOf(head);
  const lines = new TextDecoder(encoding).decode(head, { stream: true }).split('\n', 50);
  if (!lines.some(isTwilioForm)) return null;
  const csv = { delimiter: '\t', escape: '"', encoding, columns: ['request'], headRows: 0 } as const;
  return { kind: 'twilio_messages', layout: { format: 'csv', csv } };
}

/** A mapping of generic columns goes before the looks of a table, but not before a shop's own export. */
function tableKind(columns: readonly string[], mappings: Mappings): Kind | null {
  const looks = csvKind(columns);
  return looks === 'shopify_orders_csv' ? looks : (mappedKind(columns, mappings) ?? looks ?? impliedKind(columns, mappings));
}

type Table = Pick<CsvDialect, 'delimiter' | 'escape' | 'encoding'> & { readonly rows: readonly (readonly string[])[] };

/** A table's layout when row `header` names its columns; without such a row they are named by their place. */
function layoutOf(table: Table, header: number | null): Layout {
  const { delimiter, encoding, rows } = table;
  const columns = columnNames(header === null ? Array(Math.max(...rows.map((row) => row.length))).fill('') : (rows[header] ?? []));
  return { format: 'csv', csv: { delimiter, escape: table.escape, encoding, columns, headRows: header === null ? 0 : header + 1 } };
}

/** The first row is a header unless one of its own cells holds JSON, or rows are wider than it. */
const rowWithNames = (rows: readonly (readonly string[])[]): number | null =>
  rows[0]?.some(isJsonCell) || rows.some((row) => row.length > (rows[0]?.length ?? 0)) ? null : 0;
/** A cell of a record, never of a header: a phone number, a time or a price. */
const isTold = (cell: string): boolean => /^\s*\+?\d[\d .:/TZ+-]{6,}$/.test(cell);
const isJsonCell = (cell: string): boolean => /^\s*[[{]/.test(cell) || isTwilioForm(cell);

/** The kind that most records have; records of no kind do not vote. */
function mostFrequent(votes: readonly (Kind | null)[]): Kind | null {
  const counts = new Map<Kind, number>();
  for (const kind of votes) if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
