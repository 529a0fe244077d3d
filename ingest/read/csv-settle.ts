import { csvCells } from './csv';
import type { CsvDialect } from './csv-dialect';
import { type DecimalMark, decimalEvidence } from './decimal-mark';

export type SettledCsv = { readonly dialect: CsvDialect; readonly decimal: DecimalMark } | { readonly question: string };

/** Reads a whole table once to settle its encoding and its decimal mark, which the first rows may not show. */
export async function settleCsv(source: AsyncIterable<Buffer>, dialect: CsvDialect, isNumber: (column: string) => boolean): Promise<SettledCsv> {
  const places = dialect.columns.flatMap((column, index) => (isNumber(column) ? [index] : []));
  const evidence = decimalEvidence();
  const checked = dialect.encoding === 'utf-8' ? checkedUtf8(source) : { bytes: source, isUtf8: () => false };
  const asBytes = dialect.encoding === 'utf-8' ? { ...dialect, encoding: 'windows-1252' as const } : dialect;
  let row = 0;
  for await (const { cells, line } of csvCells(checked.bytes, asBytes, () => undefined)) {
    row += 1;
    if (row > dialect.headRows) for (const place of places) evidence.see(cells[place] ?? '', line);
  }
  const decimal = evidence.verdict(dialect.delimiter);
  if (typeof decimal !== 'string') return decimal;
  return { dialect: dialect.encoding === 'utf-8' && !checked.isUtf8() ? { ...dialect, encoding: 'windows-1252' } : dialect, decimal };
}

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
