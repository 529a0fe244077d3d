import { parse } from 'csv-parse/sync';
import { columnName } from '../source/column-name';

/** How a table is written; its numbers are settled by `settleCsv`, which looks at all of it. */
export type CsvDialect = {
  readonly delimiter: Delimiter;
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le';
  readonly escape: '"' | '\\';
  /** Column names as `columnName` gives them, repeated ones numbered. */
  readonly columns: readonly string[];
  /** Rows before the first row of data: the header, and what may stand above it. */
  readonly headRows: number;
};

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The options under which every table is parsed, so that head and whole agree. */
export const leniently = {
  relax_column_count: true,
  relax_quotes: true,
  skip_records_with_error: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: 64 * 1024 * 1024,
};

/** Names of a header row; a blank one is named by its place, a repeated one gets its count. */
export function columnNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((written, index) => {
    const name = columnName(written) || `column_${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}

/** Encoding of a head that may end inside a character. */
export function encodingOf(head: Buffer): CsvDialect['encoding'] {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The first rows of a table for each way of cutting it into cells, the most regular one first. */
export function readings(
  head: string,
): readonly { readonly delimiter: Delimiter; readonly escape: '"' | '\\'; readonly rows: readonly (readonly string[])[] }[] {
  const escapeMark = /[^"]\\"/.test(head) && !head.includes('""') ? '\\' : '"';
  return delimiters
    .map((delimiter) => ({ delimiter, escape: escapeMark, rows: firstRows(head, delimiter, escapeMark) }) as const)
    .filter(({ rows }) => rows.some((row) => row.length > 1))
    .sort((a, b) => regularity(b.rows) - regularity(a.rows));
}

function firstRows(head: string, delimiter: Delimiter, escapeMark: '"' | '\\'): readonly (readonly string[])[] {
  try {
    const rows: string[][] = parse(head, { ...leniently, delimiter, escape: escapeMark, bom: true, to: 50 });
    return rows;
  } catch {
    return [];
  }
}

/** Share of rows as wide as the widest, and then the width. */
function regularity(rows: readonly (readonly string[])[]): number {
  const told = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = Math.max(...told.map((row) => row.length));
  return width < 2 ? 0 : told.filter((row) => row.length === width).length / told.length + Math.min(width, 99) / 1000;
}
