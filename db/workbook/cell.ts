/** How a cell looks; a number format is written as spreadsheets write it, such as `#,##0.00`. */
export interface CellStyle {
  readonly format?: string;
  readonly isBold?: boolean;
  readonly isQuiet?: boolean;
  readonly isHead?: boolean;
  readonly isTitle?: boolean;
  readonly isTotal?: boolean;
  readonly isWrapped?: boolean;
  readonly align?: 'left' | 'right';
}

/** A typed cell: null is an empty one. Days are numbers (`daySerial`) with a format of days. */
export interface SheetCell {
  readonly value: string | number | boolean | null;
  readonly style?: CellStyle;
}

/** Most characters of a cell, by the file format. */
const mostCharacters = 32_767;

/** A local day (ISO) as spreadsheets count days: from 1899-12-30. */
export const daySerial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** Whether a text would be run as a formula once someone edits its cell. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/** One cell of a sheet as XML; a text is always a text, whatever it begins with. */
export function cellXml(value: SheetCell['value'], style: number): string {
  const styled = style === 0 ? '' : ` s="${style}"`;
  if (value === null) return `<c${styled}/>`;
  if (typeof value === 'number') return Number.isFinite(value) ? `<c${styled}><v>${value}</v></c>` : `<c${styled}/>`;
  if (typeof value === 'boolean') return `<c${styled} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c${styled} t="inlineStr"><is><t xml:space="preserve">${xmlText(value.slice(0, mostCharacters))}</t></is></c>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML may hold it: without the characters that XML cannot hold at all. */
export const xmlText = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character);
