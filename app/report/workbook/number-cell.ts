import { type CellStyle, daySerial, type SheetCell } from '../../../db/workbook/cell';
import type { Cell } from '../document';
import { numberFormat, shownValue } from '../number-format';

/** A cell of a report as a typed cell that shows the digits of its text. A value that is not known shows the dash of the report. */
export function typedCell(cell: Cell, style: CellStyle = {}): SheetCell {
  if (cell.kind === 'text') return { value: cell.text, style };
  if (cell.kind === 'day') return { value: daySerial(cell.day), style: { ...style, format: 'yyyy-mm-dd' } };
  const right: CellStyle = { align: 'right', ...style };
  if (cell.value === null) return { value: cell.text, style: right };
  return { value: shownValue(cell), style: { ...right, format: numberFormat(cell) } };
}
