/** Rows as aligned text under their column names, numbers to the right; null is a dash, as on the screen. */
export function textTable(rows: readonly Readonly<Record<string, string | number | boolean | null>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => cellText(row[column] ?? null)))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const isNumber = columns.map((column) => rows.some((row) => typeof row[column] === 'number'));
  const lines = cells.map((line) => line.map((cell, at) => (isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))));
  return lines.map((line) => `${line.join('  ').trimEnd()}\n`).join('');
}

function cellText(value: string | number | boolean | null): string {
  if (value === null) return '–';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
