import { type DateOrder, dateEvidence } from '../source/date-order';
import type { Source } from '../source/source';
import { csvCells } from './csv';
import type { CsvDialect } from './csv-dialect';
import { type DecimalMark, decimalEvidence } from './decimal-mark';

/** What a whole table shows of itself, or the one sentence that says why it cannot be read as it is. */
export type SettledCsv =
  | { readonly layout: { readonly format: 'csv'; readonly csv: CsvDialect }; readonly decimal: DecimalMark; readonly dateOrder: DateOrder }
  | { readonly question: string };

/** Reads a whole table once to settle its encoding, its decimal mark and its order of dates, which the first rows may not show. */
export async function settleCsv(bytes: AsyncIterable<Buffer>, csv: CsvDialect, source: Source): Promise<SettledCsv> {
  const refusal = source.refusal?.(csv.columns) ?? null;
  if (refusal !== null) return { question: refusal };
  const numbers = places(csv, source.isNumber);
  const dates = places(csv, source.isDate);
  const decimals = decimalEvidence();
  const orders = dateEvidence();
  const checked = checkedUtf8(bytes);
  const isDeclared = csv.encoding === 'utf-16le';
  let row = 0;
  for await (const { cells, line } of csvCells(checked.bytes, isDeclared ? csv : { ...csv, encoding: 'windows-1252' }, () => undefined)) {
    row += 1;
    if (row <= csv.headRows) continue;
    for (const place of numbers) decimals.see(cells[place] ?? '', line);
    for (const place of dates) orders.see(cells[place] ?? '', line);
  }
  const decimal = decimals.verdict(source.isPointAsked ? null : csv.delimiter);
  if (typeof decimal !== 'string') return decimal;
  const dateOrder = orders.verdict();
  if (typeof dateOrder !== 'string') return dateOrder;
  const encoding = isDeclared ? csv.encoding : checked.isUtf8() ? 'utf-8' : 'windows-1252';
  return { layout: { format: 'csv', csv: { ...csv, encoding } }, decimal, dateOrder };
}

const places = (csv: CsvDialect, isWanted: ((column: string) => boolean) | undefined): readonly number[] =>
  csv.columns.flatMap((column, index) => (isWanted?.(column) ? [index] : []));

function checkedUtf8(source: AsyncIterable<Buffer>) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  const check = (piece: Buffer | undefined): void => {
    try {
      if (isUtf8) decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      isUtf8 = false;
    }
  };
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      check(piece);
      yield piece;
    }
    check(undefined);
  }
  return { bytes: bytes(), isUtf8: () => isUtf8 };
}
