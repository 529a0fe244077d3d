import { cellXml, looksLikeFormula, type SheetCell } from './cell';
import { type StyleBook, xmlHead } from './styles';

/** A sheet to be written: rows come as they are asked for, so a sheet may be longer than memory. */
export interface Sheet {
  readonly name: string;
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight, at the top. */
  readonly frozenRows?: number;
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>;
}

/** Rows of one sheet, by the file format. */
export const mostSheetRows = 1_048_576;

const pieceCharacters = 65_536;

/** Rows that can be looked at one ahead, so that a sheet ends where the rows or its room does. */
export interface RowSource {
  readonly next: () => Promise<readonly SheetCell[] | null>;
  readonly isEmpty: () => Promise<boolean>;
  /** Nothing more is wanted. */
  readonly close: () => Promise<void>;
}

export function rowSource(rows: Sheet['rows']): RowSource {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let ahead: IteratorResult<readonly SheetCell[]> | null = null;
  const peek = async () => {
    ahead ??= await iterator.next();
    return ahead;
  };
  return {
    next: async () => {
      const result = ahead ?? (await iterator.next());
      ahead = result.done ? result : null;
      return result.done ? null : result.value;
    },
    isEmpty: async () => Boolean((await peek()).done),
    close: async () => {
      await iterator.return?.();
    },
  };
}

/** One sheet as XML, piece by piece, of at most `most` rows of the source; `repeated` stands above them again where a sheet is continued. */
export async function* sheetPieces(
  { widths, frozenRows = 0 }: Pick<Sheet, 'widths' | 'frozenRows'>,
  source: RowSource,
  styles: StyleBook,
  repeated: readonly (readonly SheetCell[])[] = [],
  most = mostSheetRows,
): AsyncGenerator<string> {
  const pane = frozenRows
    ? `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    : '<sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews>';
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  yield `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}<sheetFormatPr defaultRowHeight="15"/>${columns && `<cols>${columns}</cols>`}<sheetData>`;
  let piece = repeated.map((row) => rowXml(row, styles)).join('');
  for (let written = repeated.length; written < most; written++) {
    const row = await source.next();
    if (!row) break;
    piece += rowXml(row, styles);
    if (piece.length < pieceCharacters) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

const rowXml = (row: readonly SheetCell[], styles: StyleBook): string =>
  `<row>${row.map(({ value, style }) => cellXml(value, styles.numberOf(style, typeof value === 'string' && looksLikeFormula(value)))).join('')}</row>`;
