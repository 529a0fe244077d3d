import { createRequire } from 'node:module';
import type PptxGenJS from 'pptxgenjs';
import type { ReportDocument } from '../document';
import { logoOf } from '../logo';
import { type Palette, paletteOf } from '../palette';

/** pptxgenjs's module for bundlers names its types apart from its file for Node. */
const Presentation = createRequire(import.meta.url)('pptxgenjs') as typeof PptxGenJS;

export type Deck = PptxGenJS;
export type DeckSlide = PptxGenJS.Slide;

/** Size of a slide and its margins, in inches (16 : 9). */
export const sheet = { width: 13.333, height: 7.5, left: 0.6, top: 1.55, bottom: 6.85 } as const;
export const inner = sheet.width - 2 * sheet.left;

export const typeface = 'Calibri';
export const colours = { ink: '1C1B19', soft: '5F5B54', line: 'D9D6CF', better: '1F7A4D', worse: 'B3261E' } as const;

/** A colour as the file writes it. */
export const plainColour = (colour: string): string => colour.replace('#', '').toUpperCase();

/** An empty presentation in the client's colours, with a foot on every slide. */
export function newDeck({ title, client, brand, spanText, language }: ReportDocument): { readonly deck: Deck; readonly palette: Palette } {
  const palette = paletteOf(brand);
  const deck = new Presentation();
  deck.defineLayout({ name: 'wide', width: sheet.width, height: sheet.height });
  deck.layout = 'wide';
  deck.title = [client, title].filter(Boolean).join(' · ');
  deck.company = client;
  deck.author = 'Ventana';
  deck.theme = { headFontFace: typeface, bodyFontFace: typeface, ...{ lang: language } };
  const foot = { y: 7.02, h: 0.3, fontFace: typeface, fontSize: 10, color: colours.soft, margin: 0 } as const;
  deck.defineSlideMaster({
    title: 'content',
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: sheet.width, h: 0.09, fill: { color: plainColour(palette.primary) } } },
      { line: { x: sheet.left, y: 6.95, w: inner, h: 0, line: { color: colours.line, width: 0.75 } } },
      { text: { text: [client, spanText, brand.footer].filter(Boolean).join(' · '), options: { ...foot, x: sheet.left, w: inner - 1 } } },
    ],
    slideNumber: { ...foot, x: sheet.width - sheet.left - 0.6, w: 0.6, align: 'right' },
  });
  return { deck, palette };
}

/** The first slide: whose report it is, over what. */
export function addCover(
  deck: Deck,
  palette: Palette,
  { client, title, spanText, compared, comparedText, words, brand, origin }: ReportDocument,
): void {
  const slide = deck.addSlide();
  const ground = plainColour(palette.primary);
  const onGround = plainColour(palette.onPrimary);
  slide.background = { color: ground };
  slide.addShape('rect', { x: 0, y: 5.6, w: sheet.width, h: 0.07, fill: { color: plainColour(palette.accent) } });
  const logo = brand.logo ? logoOf(brand.logo) : null;
  if (logo && brand.logo) {
    const scale = Math.min(3.2 / logo.width, 1.1 / logo.height);
    const [w, h] = [logo.width * scale, logo.height * scale];
    slide.addShape('roundRect', { x: sheet.left, y: 0.55, w: w + 0.3, h: h + 0.3, rectRadius: 0.06, fill: { color: 'FFFFFF' } });
    slide.addImage({ data: brand.logo.replace(/^data:/, ''), x: sheet.left + 0.15, y: 0.7, w, h, altText: client });
  }
  const line = { x: sheet.left, w: inner, fontFace: typeface, color: onGround, margin: 0, align: 'left' } as const;
  slide.addText(client, { ...line, y: 2.1, h: 0.9, fontSize: client.length > 70 ? 16 : 22, valign: 'bottom' });
  slide.addText(title, { ...line, y: 3.05, h: 1.1, fontSize: title.length > 60 ? 28 : 40, bold: true, valign: 'top' });
  const when = [spanText, compared ? `${words.against} ${comparedText}` : ''].filter(Boolean).join(' · ');
  slide.addText(when, { ...line, y: 4.3, h: 0.6, fontSize: 18, valign: 'top' });
  const told = [
    brand.footer,
    words.generated,
    `${words.generation} ${origin.generation}`,
    `${words.fingerprint} ${origin.hash.slice(0, 16)}`,
  ];
  slide.addText(told.filter(Boolean).join(' · '), { ...line, y: 6.8, h: 0.35, fontSize: 11 });
}
