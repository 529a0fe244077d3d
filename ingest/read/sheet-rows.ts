import type { SharedTexts } from './shared-texts';
import { type Cell, cellsOf } from './sheet-cells';
import type { Workbook } from './workbook';
import { elements } from './xml-pieces';
import { zipContent } from './zip';

/** One row of a sheet: its number as a person sees it, and its cells by their column, those left blank undefined. */
export type SheetRow = { readonly number: number; readonly cells: readonly (Cell | undefined)[] };

/** The rows of a sheet in order, many at a time; those that the sheet leaves out are left out here too. With `wanted` only the cells of those columns are read. */
export async function* sheetRows(
  book: Workbook,
  part: string,
  texts: SharedTexts,
  wanted?: ReadonlySet<number>,
): AsyncGenerator<readonly SheetRow[]> {
  const entry = book.entries.get(part);
  if (entry === undefined) return;
  const last = wanted && Math.max(-1, ...wanted);
  let number = 0;
  const told = (row: string): SheetRow => {
    number = Number(/^<[^>]*?\sr="(\d+)"/.exec(row)?.[1] ?? number + 1);
    return { number, cells: cellsOf(row, texts, wanted, last) };
  };
  for await (const rows of elements(zipContent(book.bytes, entry), 'row')) yield rows.map(told);
}
