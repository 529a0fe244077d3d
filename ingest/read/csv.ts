import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { AppError } from '../../db/errors';
import { type CsvDialect, leniently } from './csv-dialect';
import type { OnRecord, OnReject } from './json';

/** One row of a table by column name; a cell that is not there is absent. */
export type CsvRow = Readonly<Record<string, string>>;

/** Reads a table row by row. The line of a row is the physical line it begins on, which line breaks inside cells push apart. */
export async function readCsv(source: AsyncIterable<Buffer>, dialect: CsvDialect, onRecord: OnRecord, onReject: OnReject): Promise<void> {
  const { columns } = dialect;
  let header: readonly string[] = [];
  let row = 0;
  for await (const { cells, line } of csvCells(source, dialect, onReject)) {
    row += 1;
    if (row === dialect.headRows) header = cells;
    if (row <= dialect.headRows || cells.every((cell) => cell.trim() === '')) continue;
    if (cells[0] === header[0] && cells.join() === header.join()) continue;
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      onReject(line, { reason: 'more cells than columns', detail: `${cells.length} cells, ${columns.length} columns` });
      continue;
    }
    onRecord(rowOf(columns, cells), line);
  }
}

function rowOf(columns: readonly string[], cells: readonly string[]): CsvRow {
  const row: Record<string, string> = Object.create(null);
  cells.forEach((cell, index) => {
    const name = columns[index];
    if (name !== undefined) row[name] = cell;
  });
  return row;
}

/** All rows of a table as cells, head rows and blank ones included. */
export async function* csvCells(
  source: AsyncIterable<Buffer>,
  dialect: CsvDialect,
  onReject: OnReject,
): AsyncGenerator<{ readonly cells: readonly string[]; readonly line: number }> {
  const skipped: (string | undefined)[] = [];
  const parser = parse({
    ...leniently,
    delimiter: dialect.delimiter,
    escape: dialect.escape,
    on_skip: (error) => {
      skipped.push(error?.code);
      return undefined;
    },
  });
  const input = Readable.from(decoded(source, dialect.encoding));
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let line = 1;
  try {
    for await (const told of parser) {
      const cells: readonly string[] = told;
      yield { cells, line };
      line += 1 + lineBreaks(cells);
    }
  } finally {
    input.destroy();
  }
  if (skipped.includes('CSV_MAX_RECORD_SIZE')) {
    throw new AppError('unreadable', `the row that begins on line ${line} is larger than 64 MB; a quote before it may not be closed`);
  }
  if (skipped.length > 0) onReject(line, { reason: 'broken CSV', detail: 'a quote is not closed up to the end of the file' });
}

/** By hand, since the parser counts a CRLF inside quotes twice. */
const lineBreaks = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

async function* decoded(source: AsyncIterable<Buffer>, encoding: CsvDialect['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of source) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
