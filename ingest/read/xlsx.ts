import type { OnRecord, OnReject } from './json';
import { sharedTexts } from './shared-texts';
import { type Cell, sheetRows } from './sheet-rows';
import { openWorkbook } from './workbook';

/** Which sheet of a workbook holds a table, and what its columns are called. */
export type SheetLayout = {
  /** The archive's file that holds the sheet. */
  readonly part: string;
  readonly columns: readonly string[];
  /** Number of the row that names the columns; what stands above it is no data. */
  readonly headRow: number;
};

/** Reads a sheet row by row; a record's line is its row's number. A blank cell is '', a formula that was not worked out its text. */
export async function readXlsx(source: AsyncIterable<Buffer>, layout: SheetLayout, onRecord: OnRecord, onReject: OnReject): Promise<void> {
  const { columns } = layout;
  for await (const { number, cells } of dataRows(source, layout)) {
    if (cells.slice(columns.length).some((cell) => cell !== undefined)) {
      onReject(number, { reason: 'more cells than columns', detail: `${cells.length} cells, ${columns.length} columns` });
      continue;
    }
    const row: Record<string, Cell> = Object.create(null);
    columns.forEach((column, place) => {
      row[column] = cells[place] ?? '';
    });
    onRecord(row, number);
  }
}

/** The rows below a sheet's header that hold anything, in the columns that are wanted if some are. */
export async function* dataRows(source: AsyncIterable<Buffer>, { part, headRow }: SheetLayout, wanted?: ReadonlySet<number>) {
  const book = await openWorkbook(source);
  if (book === null) return;
  for await (const row of sheetRows(book, part, await sharedTexts(book), wanted)) {
    if (row.number > headRow && row.cells.some((cell) => cell !== undefined && cell !== '')) yield row;
  }
}
