import type { ReportDocument } from './document';
import { paletteOf } from './palette';

/** Inner size of a sheet in millimetres: width, and height between the margins. */
const sheets = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const;
const margin = { top: 16, side: 17, bottom: 19 };

/** The style of a report, on paper and on a screen. The words of the page's foot come from the brand. */
export function reportCss({ paper, brand, words, language }: ReportDocument): string {
  const { width, height } = sheets[paper];
  const { primary, accent, onPrimary } = paletteOf(brand);
  const foot = cssText(brand.footer || 'Ventana');
  const counted = language === 'en' ? `counter(page) " / " counter(pages)` : `counter(page) " / " counter(pages)`;
  return `
@page { size: ${paper}; margin: ${margin.top}mm ${margin.side}mm ${margin.bottom}mm;
  @bottom-left { content: ${foot}; font: 8pt Inter, sans-serif; color: #706b63; }
  @bottom-right { content: ${cssText(`${words.page} `)} ${counted}; font: 8pt Inter, sans-serif; color: #706b63; } }
@page cover { margin: 0; @bottom-left { content: none } @bottom-right { content: none } }
:root { --ink: #1c1b19; --soft: #57534e; --faint: #706b63; --line: #dcd9d2; --hair: #f1efea; --primary: ${primary}; --accent: ${accent}; --on: ${onPrimary}; color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; background: #fff; color: var(--ink); font: 400 9.6pt/1.5 Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
a { color: inherit; }
h1, h2, h3, p, ul, ol, dl, figure, table, blockquote { margin: 0; }
.cover { page: cover; position: relative; height: ${height}mm; padding: 0 ${margin.side}mm; display: flex; flex-direction: column; break-after: page; overflow: hidden; }
.cover .band { background: var(--primary); color: var(--on); margin: 0 -${margin.side}mm; padding: 20mm ${margin.side}mm 14mm; border-bottom: 2.2mm solid var(--accent); }
.cover .logo { display: inline-block; background: #fff; border-radius: 2mm; padding: 3mm 4mm; max-width: 100%; margin-bottom: 22mm; line-height: 0; }
.cover .logo img { display: block; max-height: 20mm; max-width: 80mm; object-fit: contain; }
.cover .gap { height: 30mm; }
.cover h1 { font-size: 27pt; line-height: 1.14; font-weight: 660; letter-spacing: -0.02em; text-wrap: balance; }
.cover .client { font-size: 14pt; line-height: 1.3; font-weight: 520; margin-bottom: 3mm; text-wrap: balance; }
.cover .when { font-size: 12.5pt; margin-top: 4mm; }
.contents { padding-top: 11mm; }
.contents h2 { font-size: 9pt; letter-spacing: 0.06em; text-transform: uppercase; color: var(--faint); font-weight: 600; margin: 0 0 2mm; }
.contents ol { list-style: none; padding: 0; }
.contents li { border-bottom: 0.25mm solid var(--line); }
.contents a { display: flex; justify-content: space-between; gap: 6mm; text-decoration: none; padding: 1.9mm 0; font-size: 10.5pt; font-weight: 520; }
.contents .at { flex: none; min-width: 8mm; text-align: right; color: var(--soft); font-weight: 400; }
.contents .empty { color: var(--faint); font-weight: 400; }
.foot { margin-top: auto; padding: 6mm 0 9mm; color: var(--faint); font-size: 7.8pt; line-height: 1.5; }
section { padding-top: 0; }
section.full { break-before: page; }
section.empty { break-inside: avoid; padding-top: 8mm; }
.cover + section.full { break-before: auto; }
/* The summary is one page, whatever it has to say. */
#summary .message { font-size: 13pt; margin: 2.5mm 0 2.5mm; } #summary p { margin-bottom: 1.1mm; line-height: 1.42; } #summary .figures { margin: 1.5mm 0 2.5mm; }
#summary figure { margin: 2mm 0; } #summary svg { max-height: 58mm; } #summary h3 { margin: 3mm 0 1.2mm; }
h2 { font-size: 9pt; font-weight: 600; color: var(--faint); letter-spacing: 0.05em; text-transform: uppercase; break-after: avoid; padding-bottom: 1.2mm; border-bottom: 0.6mm solid var(--primary); display: flex; justify-content: space-between; }
.message { font-size: 14.5pt; line-height: 1.32; font-weight: 560; letter-spacing: -0.012em; margin: 3.5mm 0 4.5mm; text-wrap: pretty; break-after: avoid; }
section.empty .message { font-size: 10pt; font-weight: 400; color: var(--soft); margin: 2.5mm 0 0; letter-spacing: 0; }
h3 { font-size: 10.5pt; font-weight: 620; margin: 6mm 0 1.6mm; break-after: avoid; }
p { margin: 0 0 1.8mm; max-width: 165mm; text-wrap: pretty; orphans: 3; widows: 3; }
b.n { font-weight: 640; white-space: nowrap; }
.message b.n { font-weight: 700; }
.finding { padding-left: 4.2mm; position: relative; }
.finding::before { content: ''; position: absolute; left: 0.4mm; top: 0.62em; width: 1.7mm; height: 1.7mm; border-radius: 50%; background: var(--accent); }
.plain { color: var(--soft); }
.caution { color: var(--soft); font-size: 8.6pt; padding-left: 4.2mm; border-left: 0.7mm solid var(--accent); margin: 2mm 0; }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0; margin: 2mm 0 5mm; border: 0.25mm solid var(--line); border-radius: 2mm; break-inside: avoid; overflow: hidden; }
.figure { padding: 2.6mm 3.6mm 2.8mm; border-right: 0.25mm solid var(--line); border-bottom: 0.25mm solid var(--line); margin: 0 -0.25mm -0.25mm 0; min-width: 0; }
.figure dt { color: var(--soft); font-size: 8.4pt; }
.figure .value { font-size: 16.5pt; line-height: 1.25; font-weight: 640; letter-spacing: -0.02em; margin: 0; white-space: nowrap; }
.figure .change { font-size: 8pt; color: var(--soft); margin: 0; line-height: 1.35; }
.better { color: #0b7a52; font-weight: 600; } .worse { color: #b42343; font-weight: 600; }
figure { break-inside: avoid; margin: 4mm 0 5mm; }
figcaption { font-size: 10.5pt; font-weight: 620; margin-bottom: 1mm; }
.legend { display: flex; flex-wrap: wrap; gap: 0.6mm 4.5mm; font-size: 8pt; color: var(--soft); margin-bottom: 1mm; }
.legend i { display: inline-block; width: 2.4mm; height: 2.4mm; border-radius: 0.6mm; margin-right: 1.4mm; vertical-align: -0.2mm; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 10.5px Inter, sans-serif; fill: #706b63; } svg text.strong { fill: #1c1b19; font-weight: 600; }
svg .grid { stroke: #e9e6e0; stroke-width: 1; } svg .ground { stroke: #a9a49a; stroke-width: 1; }
table { width: 100%; border-collapse: collapse; font-size: 8.3pt; line-height: 1.35; margin: 4mm 0 3mm; }
thead { display: table-header-group; break-inside: avoid; }
thead .title th { font-size: 10.5pt; font-weight: 620; color: var(--ink); text-align: left; padding: 0 0 1.6mm; border: 0; }
thead .names th { color: var(--soft); font-weight: 520; border-bottom: 0.35mm solid var(--ink); vertical-align: bottom; }
th, td { padding: 1.05mm 0 1.05mm 2.6mm; text-align: right; vertical-align: baseline; }
th:first-child, td:first-child { padding-left: 0; }
th.row { font-weight: 400; min-width: 30mm; }
th.left, td.left { text-align: left; overflow-wrap: break-word; max-width: 70mm; }
td.right, .whole { white-space: nowrap; }
tbody tr { border-bottom: 0.2mm solid var(--line); break-inside: avoid; }
tbody tr:nth-child(-n+2) { break-after: avoid; }
tbody tr:nth-last-child(2) { break-after: avoid; }
/* A table that fits a page stays whole. */
table:not(:has(tbody tr:nth-child(18))) { break-inside: avoid; }
tbody tr.total { font-weight: 640; border-bottom: 0; border-top: 0.35mm solid var(--ink); }
.tablenote { color: var(--faint); font-size: 7.9pt; margin-top: -1.5mm; }
.note { border-left: 0.9mm solid var(--primary); padding: 1mm 0 1mm 5mm; margin: 6mm 0; }
.note h3 { margin-top: 1mm; } .note ul, .note ol { padding-left: 5mm; margin-bottom: 2mm; } .note blockquote { color: var(--soft); font-style: italic; margin-bottom: 2mm; }
code { font-family: ui-monospace, monospace; font-size: 0.92em; }
.scope { display: grid; grid-template-columns: 48mm 1fr; gap: 0.8mm 4mm; font-size: 8.8pt; }
.scope dt { color: var(--soft); } .scope dd { margin: 0; overflow-wrap: anywhere; }
.glossary dt { font-weight: 600; margin-top: 1.7mm; break-after: avoid; } .glossary dd { margin: 0; color: var(--soft); max-width: 165mm; break-inside: avoid; }
.glossary { columns: 2; column-gap: 8mm; font-size: 8.5pt; line-height: 1.42; }
.glossary div { break-inside: avoid; }
a.term, span.term { color: inherit; text-decoration: none; }
@media screen {
  .term { border-bottom: 0.25mm dotted var(--faint); } .glossary div:has(:target) { background: var(--hair); }
  body { background: #efede8; }
  main { max-width: ${width}mm; margin: 0 auto; padding: 4mm 0 12mm; }
  .cover { height: auto; min-height: 120mm; margin-bottom: 5mm; background: #fff; box-shadow: 0 0 0 0.25mm var(--line); }
  section { background: #fff; padding: 10mm ${margin.side}mm; margin-bottom: 5mm; box-shadow: 0 0 0 0.25mm var(--line); }
  section.empty { padding: 6mm ${margin.side}mm; margin-bottom: 5mm; }
  .wide { overflow-x: auto; }
}
@media screen and (max-width: 620px) {
  .cover .band, .cover, section { padding-left: 5mm; padding-right: 5mm; }
  .cover .band { margin: 0 -5mm; }
  .figures { grid-template-columns: repeat(2, 1fr); } .glossary { columns: 1; } .scope { grid-template-columns: 1fr; gap: 0; } .scope dd { margin-bottom: 2mm; }
  .cover h1 { font-size: 21pt; } .message { font-size: 13pt; }
  .wide svg { min-width: 560px; }
}`;
}

/** A text as CSS content. */
const cssText = (text: string): string =>
  `"${text.replace(/[\\"<>]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `).replaceAll('\n', ' ')}"`;
