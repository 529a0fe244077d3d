import { writeFileSync } from 'node:fs';
import type { ReportDocument, Sentence, TableBlock } from '../document';
import { markdownText } from '../markdown';
import type { Palette } from '../palette';
import { addChart } from './chart-parts';
import { addCover, type Deck, type DeckSlide, inner, newDeck, sheet } from './deck';
import { pieces } from './pieces';
import { pointPieces } from './point-pieces';
import { addCautions, addFigures, addMessage, addPoints, type Box, pointsHeight, roomySize } from './slide-parts';
import { type Slide, slidesOf } from './slide-plan';
import { addTable, tablePieces } from './table-parts';

/** Writes a report as a presentation whose charts and tables can be edited: one message a slide, in its title. */
export async function writeSlides(document: ReportDocument, file: string): Promise<void> {
  const { deck, palette } = newDeck(document);
  addCover(deck, palette, document);
  for (const section of document.sections) {
    if (section.name === 'cover') continue;
    for (const planned of slidesOf(section)) addPlanned(deck, palette, document, planned);
  }
  writeFileSync(file, (await deck.write({ outputType: 'nodebuffer', compression: true })) as Buffer, { flag: 'wx' });
}

const cautionHeight = 0.42;

function addPlanned(deck: Deck, palette: Palette, document: ReportDocument, planned: Slide): void {
  const { section, message, points, figures, shown, cautions } = planned;
  if (shown?.kind === 'glossary' || shown?.kind === 'scope') return addTexts(deck, palette, planned, linesOf(shown));
  if (shown?.kind === 'note') return addNote(deck, palette, document, planned, markdownText(shown.text));
  const parts = shown?.kind === 'table' ? tablePieces(shown) : [null];
  for (const [index, piece] of parts.entries()) {
    const slide = deck.addSlide({ masterName: 'content' });
    const isLast = index === parts.length - 1;
    addMessage(slide, section, index === 0 ? message : [...message, ` (${document.words.continued})`], palette);
    const foot = cautions.length && isLast ? cautionHeight : 0;
    let y: number = sheet.top;
    if (figures) y += addFigures(slide, figures, y) + 0.1;
    if (shown?.kind === 'table' && piece) y = addTableText(slide, shown, index === 0 ? points : [], y);
    const box: Box = { x: sheet.left, y, w: inner, h: sheet.bottom - y - foot };
    if (shown?.kind === 'table' && piece) addTable(slide, shown.columns, piece, isLast && shown.total !== null, y);
    else if (shown?.kind === 'chart') addBeside(slide, palette, shown, points, box);
    else if (points.length) addPoints(slide, points, box, figures ? undefined : roomySize(points, box));
    if (foot) addCautions(slide, cautions, sheet.bottom - foot, foot);
  }
}

/** A note on as many slides as it needs. */
function addNote(deck: Deck, palette: Palette, { words }: ReportDocument, planned: Slide, lines: readonly string[]): void {
  const { section, message, points, cautions } = planned;
  const foot = cautions.length ? cautionHeight : 0;
  const box: Box = { x: sheet.left, y: sheet.top, w: inner, h: sheet.bottom - sheet.top - foot };
  const parts = pointPieces([...points, ...lines.map((line): Sentence => [line])], box);
  for (const [index, piece] of parts.entries()) {
    const slide = deck.addSlide({ masterName: 'content' });
    addMessage(slide, section, index === 0 ? message : [...message, ` (${words.continued})`], palette);
    addPoints(slide, piece, box, roomySize(piece, box));
    if (foot && index === parts.length - 1) addCautions(slide, cautions, sheet.bottom - foot, foot);
  }
}

/** A chart over the whole width, or beside what is said of it. */
function addBeside(slide: DeckSlide, palette: Palette, chart: Parameters<typeof addChart>[1], points: readonly Sentence[], box: Box): void {
  const beside = points.length ? 3.6 : 0;
  if (beside) addPoints(slide, points, { ...box, w: beside - 0.3 });
  addChart(slide, chart, palette, { ...box, x: box.x + beside, w: box.w - beside });
}

/** What is said of a table above it, and its notes; gives where the table begins. */
function addTableText(slide: DeckSlide, { notes }: TableBlock, points: readonly Sentence[], y: number): number {
  const told = [...points, ...notes.map((note): Sentence => [note])];
  if (told.length === 0) return y;
  const height = pointsHeight(told, inner);
  addPoints(slide, told, { x: sheet.left, y, w: inner, h: height });
  return y + height + 0.08;
}

const linesOf = (
  block: Extract<NonNullable<Slide['shown']>, { readonly kind: 'glossary' | 'scope' }>,
): readonly (readonly [string, string])[] =>
  block.kind === 'scope'
    ? block.lines.map(({ label, text }) => [label, text] as const)
    : block.terms.map(({ term, definition }) => [term, definition] as const);

/** Terms and their meaning as tables of two columns, as many slides as they need. */
function addTexts(deck: Deck, palette: Palette, { section, message }: Slide, lines: readonly (readonly [string, string])[]): void {
  const [termWidth, room] = [3, sheet.bottom - sheet.top];
  const linesIn = (text: string, width: number): number => Math.ceil((text.length * 0.09) / width);
  const height = ([term, text]: readonly [string, string]): number =>
    Math.max(linesIn(term, termWidth), linesIn(text, inner - termWidth)) * 0.2 + 0.12;
  for (const piece of pieces(lines, (some) => some.reduce((sum, line) => sum + height(line), 0) <= room)) {
    const slide = deck.addSlide({ masterName: 'content' });
    addMessage(slide, section, message, palette);
    const rows = piece.map(([term, text]) => [
      { text: term, options: { bold: true } },
      { text, options: {} },
    ]);
    slide.addTable(rows, {
      ...{ x: sheet.left, y: sheet.top, w: inner, colW: [termWidth, inner - termWidth], fontFace: 'Calibri', fontSize: 12, valign: 'top' },
      border: { type: 'none' },
    });
  }
}
