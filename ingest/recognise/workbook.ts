import { columnNames } from '../read/csv-dialect';
import { sharedTexts } from '../read/shared-texts';
import { type SheetRow, sheetRows } from '../read/sheet-rows';
import { openWorkbook, type Workbook } from '../read/workbook';
import type { Recognised } from '../recognise';
import { csvKind } from './csv-kinds';
import { foreignExport } from './foreign-exports';
import { type Mappings, mappedKind } from './mapped-kind';

/** Rows among which a sheet's header is looked for, and sheets that are looked at. */
const headRows = 10;
const headSheets = 10;

/** Recognises a ZIP archive by the first of its sheets that holds a table of a kind; of workbooks only catalogues are read. */
export async function recogniseWorkbook(source: AsyncIterable<Buffer>, mappings: Mappings): Promise<Recognised> {
  const book = await openWorkbook(source);
  if (book === null) return { kind: null, reason: 'it is a ZIP archive, but no workbook; unpack it and load its files' };
  let other: Recognised = { kind: null, reason: 'it is a workbook, but no sheet of it is of a kind that is known' };
  for (const { part } of book.sheets.slice(0, headSheets)) {
    for (const { number, cells } of await firstRows(book, part)) {
      const columns = columnNames(Array.from(cells, (cell) => String(cell ?? '')));
      const foreign = foreignExport(columns);
      if (foreign !== null) return { kind: null, reason: foreign };
      const kind = mappedKind(columns, mappings) ?? csvKind(columns);
      if (kind === 'catalog') return { kind, layout: { format: 'xlsx', sheet: { part, columns, headRow: number } } };
      if (kind !== null)
        other = { kind: null, reason: `it is a workbook with a table of the kind ${kind}; save that sheet as CSV and load it` };
    }
  }
  return other;
}

/** The first rows of a sheet with their texts. Shared texts are read no further than the last of them. */
async function firstRows(book: Workbook, part: string): Promise<readonly SheetRow[]> {
  let last = -1;
  await taken(
    sheetRows(book, part, (number) => {
      last = Math.max(last, number);
      return '';
    }),
  );
  return taken(sheetRows(book, part, last === -1 ? () => undefined : await sharedTexts(book, last)));
}

async function taken(rows: AsyncIterable<readonly SheetRow[]>): Promise<readonly SheetRow[]> {
  const head: SheetRow[] = [];
  for await (const some of rows) {
    head.push(...some.slice(0, headRows - head.length));
    if (head.length === headRows) break;
  }
  return head;
}
