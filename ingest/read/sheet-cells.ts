import type { SharedTexts } from './shared-texts';
import { unescaped } from './workbook';
import { tagAt } from './xml-pieces';

/** A cell as a sheet holds it. A formula that nobody worked out is its own text, which begins with `=`; an error is a text such as `#N/A`. */
export type Cell = string | number | boolean;

const valueForm = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/;
const formulaForm = /<(?:\w+:)?f(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/;
const textForm = /<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g;
const mostColumns = 16_384;
const [blank, quote, slash, equals, letterA, letterZ, r, t] = [32, 34, 47, 61, 65, 90, 114, 116];

/**
 * The cells of a row by their column, those left blank or behind the last one wanted undefined. Tags are looked for by hand: with regular expressions a large sheet took twice as
 * long, most of it for collecting what they leave.
 */
export function cellsOf(row: string, texts: SharedTexts, wanted?: ReadonlySet<number>, last = mostColumns): readonly (Cell | undefined)[] {
  const prefix = row.slice(1, row.indexOf('row'));
  const [opening, closing] = [`<${prefix}c`, `</${prefix}c>`];
  const cells: (Cell | undefined)[] = [];
  let at = tagAt(row, opening, 0);
  while (at !== -1) {
    const head = row.indexOf('>', at);
    const isBlank = row.charCodeAt(head - 1) === slash;
    const end = isBlank ? head : row.indexOf(closing, head);
    if (head === -1 || end === -1) break;
    const place = columnAt(row, attributeAt(row, r, at, head)) ?? cells.length;
    if (place > last) break;
    if (place < mostColumns) {
      while (cells.length < place) cells.push(undefined);
      cells[place] = isBlank || wanted?.has(place) === false ? undefined : cellOf(typeOf(row, at, head), row.slice(head + 1, end), texts);
    }
    at = tagAt(row, opening, end);
  }
  return cells;
}

/** Where the value of an attribute of one letter begins in a tag; -1 without one. */
function attributeAt(text: string, letter: number, from: number, end: number): number {
  for (let at = from; at < end - 3; at++)
    if (
      text.charCodeAt(at + 1) === letter &&
      text.charCodeAt(at + 2) === equals &&
      text.charCodeAt(at + 3) === quote &&
      text.charCodeAt(at) <= blank
    )
      return at + 4;
  return -1;
}

/** Place of the column that a cell's name begins with, `A`, `B`, … `AA`; null without a name. */
function columnAt(text: string, from: number): number | null {
  let place = 0;
  for (let at = from; at !== -1; at++) {
    const letter = text.charCodeAt(at);
    if (letter < letterA || letter > letterZ || Number.isNaN(letter)) break;
    place = place * 26 + letter - letterA + 1;
  }
  return place === 0 ? null : place - 1;
}

function typeOf(row: string, from: number, head: number): string {
  const at = attributeAt(row, t, from, head);
  return at === -1 ? '' : row.slice(at, row.indexOf('"', at));
}

function cellOf(type: string, content: string, texts: SharedTexts): Cell | undefined {
  if (type === 'inlineStr') return textsIn(content);
  const value = valueIn(content);
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

function valueIn(content: string): string | undefined {
  if (!content.startsWith('<v>')) return valueForm.exec(content)?.[1];
  return content.slice(3, content.indexOf('<', 3));
}

/** The text of a cell or a shared text, without what only says how to pronounce it. */
export function textsIn(content: string): string {
  const only = onlyText(content);
  if (only !== null) return unescaped(only);
  const told = content.includes('rPh') ? content.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : content;
  let text = '';
  for (const [, piece = ''] of told.matchAll(textForm)) text += unescaped(piece);
  return text;
}

/** What stands in the first `t` where no other element with text follows; null where one does or there is none. */
function onlyText(content: string): string | null {
  const opened = tagAt(content, '<t', 0);
  const head = opened === -1 ? -1 : content.indexOf('>', opened);
  const end = head === -1 || content.charCodeAt(head - 1) === slash ? -1 : content.indexOf('</t>', head);
  const isOnly = end !== -1 && content.indexOf('<', head + 1) === end && tagAt(content, '<t', end) === -1 && !content.includes('rPh');
  return isOnly ? content.slice(head + 1, end) : null;
}
