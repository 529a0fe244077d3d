import type { Fields } from './field';

/** The trimmed cell of the first of these columns that has one; '' when none has. */
export function cellOf(row: Fields, ...columns: readonly string[]): string {
  for (const column of columns) {
    const cell = row[column];
    if (typeof cell === 'string' && cell.trim() !== '') return cell.trim();
  }
  return '';
}

/** True for a row as the reader of tables makes it, which unlike a JSON object has no prototype. */
export const isTableRow = (record: unknown): record is Fields =>
  typeof record === 'object' && record !== null && Object.getPrototypeOf(record) === null;
