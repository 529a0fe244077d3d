import type PptxGenJS from 'pptxgenjs';
import type { FiguresBlock, Sentence } from '../document';
import { sentenceText } from '../number';
import type { Palette } from '../palette';
import { colours, type DeckSlide, inner, plainColour, sheet, typeface } from './deck';

/** Where something stands on a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

type Run = PptxGenJS.TextProps;

/** A sentence as a paragraph, its numbers in bold. */
const paragraph = (sentence: Sentence): Run[] =>
  sentence.map((piece, index) => ({
    text: typeof piece === 'string' ? piece : piece.text,
    options: { bold: typeof piece !== 'string', breakLine: index === sentence.length - 1, paraSpaceAfter: 7 },
  }));

/** The section above, and the message of the slide as its title. */
export function addMessage(slide: DeckSlide, section: string, message: Sentence, palette: Palette): void {
  const line = { x: sheet.left, w: inner, fontFace: typeface, margin: 0, align: 'left' } as const;
  slide.addText(section.toUpperCase(), {
    ...line,
    y: 0.3,
    h: 0.25,
    fontSize: 10,
    bold: true,
    charSpacing: 1,
    color: plainColour(palette.primary),
  });
  const text = sentenceText(message).trim();
  const size = text.length > 230 ? 16 : text.length > 130 ? 19 : 24;
  slide.addText(text, { ...line, y: 0.56, h: 0.95, fontSize: size, bold: true, color: colours.ink, valign: 'top' });
}

const pointSize = (count: number): number => (count > 6 ? 13 : 15);

/** Sentences under each other. */
export function addPoints(
  slide: DeckSlide,
  sentences: readonly Sentence[],
  { x, y, w, h }: Box,
  fontSize = pointSize(sentences.length),
): void {
  const options = { fontFace: typeface, fontSize, color: colours.ink, margin: 0 } as const;
  slide.addText(sentences.flatMap(paragraph), { ...options, x, y, w, h, valign: 'top', align: 'left' });
}

/** The size of sentences that have a slide to themselves: as large as leaves a fifth of it free. */
export const roomySize = (sentences: readonly Sentence[], { w, h }: Box): number =>
  [20, 18, 16].find((size) => pointsHeight(sentences, w, size) <= h * 0.8) ?? pointSize(sentences.length);

/** Inches that sentences take over a width, at about half their size a character. */
export function pointsHeight(sentences: readonly Sentence[], width: number, points = pointSize(sentences.length)): number {
  const size = points / 72;
  const perLine = Math.floor(width / (size * 0.5));
  const lines = sentences.reduce((sum, sentence) => sum + Math.ceil(sentenceText(sentence).length / perLine), 0);
  return lines * size * 1.22 + sentences.length * 0.1;
}

/** What limits the numbers of a slide, quietly at its foot. */
export function addCautions(slide: DeckSlide, cautions: readonly Sentence[], y: number, h: number): void {
  const told = cautions.map(sentenceText).join('  ·  ');
  slide.addText(told, {
    x: sheet.left,
    y,
    w: inner,
    h,
    fontFace: typeface,
    fontSize: 10,
    italic: true,
    color: colours.soft,
    margin: 0,
    valign: 'bottom',
  });
}

const stateColour = { better: colours.better, worse: colours.worse, same: colours.soft, moved: colours.soft, none: colours.soft } as const;

/** Figures side by side, at most six a line; gives the height that they take. */
export function addFigures(slide: DeckSlide, { figures }: FiguresBlock, y: number): number {
  const perLine = Math.min(6, figures.length);
  const [width, height] = [inner / perLine, 1.2];
  for (const [index, { label, number, before, change, state, stateWord }] of figures.entries()) {
    const [x, top] = [sheet.left + (index % perLine) * width, y + Math.floor(index / perLine) * height];
    const line = { x: x + 0.04, w: width - 0.16, fontFace: typeface, margin: 0, align: 'left' } as const;
    slide.addText(label, { ...line, y: top, h: 0.26, fontSize: 11, color: colours.soft });
    slide.addText(number.text, {
      ...line,
      y: top + 0.26,
      h: 0.46,
      fontSize: number.text.length > 11 ? 20 : 25,
      bold: true,
      color: colours.ink,
    });
    if (before === null) continue;
    const told = [`${change?.text ?? '–'} ${stateWord ?? ''}`.trim(), before.text].join(' · ');
    slide.addText(told, { ...line, y: top + 0.72, h: 0.26, fontSize: 10.5, color: stateColour[state], wrap: false });
  }
  return Math.ceil(figures.length / perLine) * height;
}
