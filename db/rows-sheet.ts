import type { Cell } from './rows-csv';
import type { ColumnKind } from './rows-source';
import type { CellStyle, SheetCell } from './workbook/cell';
import { daySerial } from './workbook/cell';
import type { Sheet } from './workbook/sheet';

const head: CellStyle = { isHead: true };
const styles: Readonly<Partial<Record<ColumnKind, CellStyle>>> = {
  count: { format: '#,##0' },
  money: { format: '#,##0.00####' },
  amount: { format: '#,##0.00####' },
  seconds: { format: '#,##0' },
  day: { format: 'yyyy-mm-dd' },
  instant: { format: 'yyyy-mm-dd hh:mm:ss' },
};

/** A table as a sheet under its head, each column with the type of its kind; days and local times are those of spreadsheets. */
export function rowsSheet(
  name: string,
  columns: readonly string[],
  kinds: readonly { readonly kind: ColumnKind }[],
  pieces: AsyncIterable<readonly (readonly Cell[])[]>,
): Sheet {
  return {
    name,
    widths: columns.map((column) => Math.min(40, Math.max(12, column.length + 3))),
    frozenRows: 1,
    rows: sheetRows(columns, kinds, pieces),
  };
}

async function* sheetRows(
  columns: readonly string[],
  kinds: readonly { readonly kind: ColumnKind }[],
  pieces: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<readonly SheetCell[]> {
  yield columns.map((value) => ({ value, style: head }));
  for await (const rows of pieces) for (const row of rows) yield row.map((value, index) => typed(value, kinds[index]?.kind ?? 'text'));
}

function typed(value: Cell, kind: ColumnKind): SheetCell {
  const style = styles[kind];
  if (!style) return { value };
  if (typeof value !== 'string' || (kind !== 'day' && kind !== 'instant')) return { value, style };
  const serial = kind === 'day' ? daySerial(value.slice(0, 10)) : instantSerial(value);
  return Number.isFinite(serial) ? { value: serial, style } : { value };
}

const instantSerial = (local: string): number => Date.parse(`${local.slice(0, 19).replace(' ', 'T')}Z`) / 86_400_000 + 25_569;
