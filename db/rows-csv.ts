/** How a CSV file is written; `hasMark`: it begins with a byte order mark, by which spreadsheets know UTF-8. */
export interface CsvForm {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  readonly hasMark: boolean;
}

export type Cell = string | number | boolean | null;

/** One line. A text that a spreadsheet could run as a formula is made plain text by an apostrophe; a number cannot be run. */
export function csvLine(cells: readonly Cell[], { separator, decimal }: CsvForm): string {
  return `${cells.map((cell) => cellText(cell, separator, decimal)).join(separator)}\r\n`;
}

/** A CSV file piece by piece: as many rows in memory as one piece of the source has. */
export async function* csvPieces(
  head: readonly string[],
  pieces: AsyncIterable<readonly (readonly Cell[])[]>,
  form: CsvForm,
): AsyncGenerator<string> {
  yield `${form.hasMark ? '\ufeff' : ''}${csvLine(head, form)}`;
  for await (const rows of pieces) {
    if (rows.length) yield rows.map((row) => csvLine(row, form)).join('');
  }
}

function cellText(cell: Cell, separator: string, decimal: string): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'number') return decimal === '.' ? plainNumber(cell) : plainNumber(cell).replace('.', decimal);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return harmless.includes(separator) || /["\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Never 1e-7, which some spreadsheets take for text. */
const plainNumber = (value: number): string => (/e/i.test(String(value)) ? value.toFixed(12).replace(/\.?0+$/, '') : String(value));
