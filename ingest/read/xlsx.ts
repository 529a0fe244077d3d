import type { OnRecord, OnReject } from './json';
import { type SharedTexts, sharedTexts } from './shared-texts';
import type { Cell } from './sheet-cells';
import { type SheetRow, sheetRows } from './sheet-rows';
import { openWorkbook } from './workbook';

/** Which sheet of a workbook holds a table, and what its columns are called. */
export type SheetLayout = {
  /** The archive's file that holds the sheet. */
  readonly part: string;
  readonly columns: readonly string[];
  /** Number of the row that names the columns; what stands above it is no data. */
  readonly headRow: number;
  /** The workbook's shared texts, where they have been read before. */
  readonly texts?: SharedTexts;
};

/** Unlike an object without a prototype one of this knows its members by their place, which takes a third of the time. */
const bare: object = Object.freeze(Object.create(null));

/** Reads a sheet row by row; a record's line is its row's number. A blank cell is '', a formula that was not worked out its text. */
export async function readXlsx(source: AsyncIterable<Buffer>, layout: SheetLayout, onRecord: OnRecord, onReject: OnReject): Promise<void> {
  const { columns } = layout;
  for await (const { rows } of dataRows(source, layout)) {
    for (const { number, cells } of rows) {
      if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== undefined)) {
        onReject(number, { reason: 'more cells than columns', detail: `${cells.length} cells, ${columns.length} columns` });
        continue;
      }
      const row: Record<string, Cell> = Object.create(bare);
      for (let place = 0; place < columns.length; place++) row[columns[place] ?? ''] = cells[place] ?? '';
      onRecord(row, number);
    }
  }
}

/** The rows below a sheet's header that hold anything, many at a time, in the columns that are wanted if some are; with the texts they share. */
export async function* dataRows(
  source: AsyncIterable<Buffer>,
  { part, headRow, texts: known }: SheetLayout,
  wanted?: ReadonlySet<number>,
): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly texts: SharedTexts }> {
  const book = await openWorkbook(source);
  if (book === null) return;
  const texts = known ?? (await sharedTexts(book));
  for await (const rows of sheetRows(book, part, texts, wanted))
    yield { rows: rows.filter(({ number, cells }) => number > headRow && cells.some((cell) => cell !== undefined && cell !== '')), texts };
}
