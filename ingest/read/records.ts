import { readCsv } from './csv';
import type { CsvDialect } from './csv-dialect';
import { type OnRecord, type OnReject, readJsonLines, readJsonValues } from './json';
import { readSqlDump } from './sql-dump';
import { readXlsx, type SheetLayout } from './xlsx';

/** How the records of a file lie in it. Only `json-lines` may be cut into parts at line ends. */
export type Layout =
  | { readonly format: 'json-lines' | 'json-array' | 'json-glued' | 'json-value' | 'sql-dump' }
  | { readonly format: 'csv'; readonly csv: CsvDialect }
  | { readonly format: 'xlsx'; readonly sheet: SheetLayout };

/** Reads every raw record of a file, or of one part of it, in order. */
export function readRecords(
  source: AsyncIterable<Buffer>,
  layout: Layout,
  firstLine: number,
  onRecord: OnRecord,
  onReject: OnReject,
): Promise<void> {
  if (layout.format === 'csv') return readCsv(source, layout.csv, onRecord, onReject);
  if (layout.format === 'xlsx') return readXlsx(source, layout.sheet, onRecord, onReject);
  if (layout.format === 'sql-dump') return readSqlDump(source, onRecord, onReject);
  return layout.format === 'json-lines'
    ? readJsonLines(source, firstLine, onRecord, onReject)
    : readJsonValues(source, firstLine, onRecord, onReject);
}
