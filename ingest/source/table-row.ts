import type { Fields } from './field';

/** The trimmed cell of the first of these columns that has one; '' when none has. */
export function cellOf(row: Fields, ...columns: readonly string[]): string {
  for (const column of columns) {
    const cell = row[column];
    if (typeof cell === 'string' && cell.trim() !== '') return cell.trim();
  }
  return '';
}
