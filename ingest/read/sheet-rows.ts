import type { SharedTexts } from './shared-texts';
import { unescaped, type Workbook } from './workbook';
import { elements } from './xml-pieces';
import { zipContent } from './zip';

/** A cell as a sheet holds it. A formula that nobody worked out is its own text, which begins with `=`; an error is a text such as `#N/A`. */
export type Cell = string | number | boolean;

/** One row of a sheet: its number as a person sees it, and its cells by their column, those left blank undefined. */
export type SheetRow = { readonly number: number; readonly cells: readonly (Cell | undefined)[] };

const cellForm = /<(?:\w+:)?c(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const valueForm = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/;
const formulaForm = /<(?:\w+:)?f(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/;
const textForm = /<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g;
const mostColumns = 16_384;

/** The rows of a sheet, one after the other; those that the sheet leaves out are left out here too. With `wanted` only the cells of those columns are read. */
export async function* sheetRows(book: Workbook, part: string, texts: SharedTexts, wanted?: ReadonlySet<number>): AsyncGenerator<SheetRow> {
  const entry = book.entries.get(part);
  if (entry === undefined) return;
  let number = 0;
  for await (const row of elements(zipContent(book.bytes, entry), 'row')) {
    number = Number(/^<[^>]*?\sr="(\d+)"/.exec(row)?.[1] ?? number + 1);
    yield { number, cells: cellsOf(row, texts, wanted) };
  }
}

function cellsOf(row: string, texts: SharedTexts, wanted: ReadonlySet<number> | undefined): readonly (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  for (const [, attributes = '', content] of row.matchAll(cellForm)) {
    const place = columnOf(/\sr="([A-Z]+)/.exec(attributes)?.[1]) ?? cells.length;
    if (place >= mostColumns) continue;
    while (cells.length < place) cells.push(undefined);
    cells[place] =
      content === undefined || wanted?.has(place) === false ? undefined : cellOf(/\st="(\w+)"/.exec(attributes)?.[1], content, texts);
  }
  return cells;
}

function cellOf(type: string | undefined, content: string, texts: SharedTexts): Cell | undefined {
  if (type === 'inlineStr') return textsIn(content);
  const value = valueForm.exec(content)?.[1];
  if (value === undefined || value === '') {
    const formula = formulaForm.exec(content);
    return formula === null ? undefined : `=${unescaped(formula[1] ?? '')}`;
  }
  if (type === 's') return texts(Number(value));
  if (type === 'b') return value === '1';
  if (type === 'str' || type === 'e' || type === 'd') return unescaped(value);
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

/** The text of a cell or a shared text, without what only says how to pronounce it. */
export function textsIn(content: string): string {
  const told = content.includes('rPh') ? content.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : content;
  let text = '';
  for (const [, piece = ''] of told.matchAll(textForm)) text += unescaped(piece);
  return text;
}

/** Place of column `A`, `B`, … `AA`; null without a name. */
function columnOf(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  let place = 0;
  for (let index = 0; index < letters.length; index++) place = place * 26 + letters.charCodeAt(index) - 64;
  return place - 1;
}
