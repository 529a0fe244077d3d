import type PptxGenJS from 'pptxgenjs';
import type { Cell, TableBlock, TableColumn } from '../document';
import { colours, type DeckSlide, inner, sheet, typeface } from './deck';

/** Rows of a table that one slide holds at most, head and total apart. */
export const rowsPerSlide = 12;

/** The rows of a table in pieces for one slide each; about as many rows in each, and the total in the last. */
export function tablePieces({ rows, total }: TableBlock): readonly (readonly (readonly Cell[])[])[] {
  const count = Math.max(1, Math.ceil(rows.length / rowsPerSlide));
  const size = Math.ceil(rows.length / count);
  const pieces = Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size).map(({ cells }) => cells));
  if (total) pieces.at(-1)?.push(total.cells);
  return pieces;
}

/** A piece of a table, with its head; `hasTotal`: its last row is the total. */
export function addTable(
  slide: DeckSlide,
  columns: readonly TableColumn[],
  cells: readonly (readonly Cell[])[],
  hasTotal: boolean,
  y: number,
): void {
  const fontSize = columns.length > 8 ? 11 : 13;
  const ruled = (side: 'top' | 'bottom', color: string): PptxGenJS.TableCellProps['border'] => {
    const [line, none] = [{ type: 'solid', pt: 0.75, color } as const, { type: 'none' } as const];
    return [side === 'top' ? line : none, none, side === 'bottom' ? line : none, none];
  };
  const head = columns.map(({ label, align }) => ({
    text: label,
    options: {
      align,
      bold: true,
      color: colours.soft,
      valign: 'bottom',
      fontSize: fontSize - 1,
      border: ruled('bottom', 'A8A49B'),
    } as const,
  }));
  const body = cells.map((row, index) => {
    const isTotal = hasTotal && index === cells.length - 1;
    return row.map((cell, column) => ({
      text: cell.text,
      options: {
        align: columns[column]?.align ?? 'right',
        bold: isTotal,
        border: isTotal ? ruled('top', 'A8A49B') : ruled('bottom', colours.line),
      } as const,
    }));
  });
  slide.addTable([head, ...body] as PptxGenJS.TableRow[], {
    ...{ x: sheet.left, y, w: inner, colW: [...columnWidths(columns, cells)], rowH: 0.32 },
    ...{ fontFace: typeface, fontSize, color: colours.ink, margin: [0.03, 0.06, 0.03, 0.06], valign: 'middle' },
  });
}

/** Columns share the width by the longest text in each. */
function columnWidths(columns: readonly TableColumn[], cells: readonly (readonly Cell[])[]): readonly number[] {
  const lengths = columns.map(({ label }, column) =>
    Math.min(34, Math.max(7, Math.ceil(label.length * 0.7), ...cells.map((row) => row[column]?.text.length ?? 0))),
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => (length / all) * inner);
}
