import { chartSvg } from './chart-svg';
import type { Block, Cell, ChartBlock, FiguresBlock, ReportDocument, ReportSection, TableBlock } from './document';
import { escaped, lineHtml, sentenceHtml } from './html-text';
import type { Markdown } from './markdown';
import { type Palette, paletteOf } from './palette';
import { reportCss } from './report-css';
import { type TermHtml, termHtml } from './term-html';

/** What a page of HTML needs besides the document: a nonce for its style where one is asked for, and the rules of its typeface. */
export interface HtmlFrame {
  readonly nonce?: string;
  readonly faces?: string;
  /** On which page each section begins, for the contents of a print. */
  readonly pages?: ReadonlyMap<string, number>;
}

/** What the blocks of a report are written with. */
interface Print {
  readonly document: ReportDocument;
  readonly palette: Palette;
  readonly term: TermHtml;
}

/** A report as one page of HTML that needs nothing else: the preview, what a link shows, and what is printed. No script is in it. */
export function reportHtml(document: ReportDocument, { nonce, faces = '', pages }: HtmlFrame = {}): string {
  const { language, title, client, sections } = document;
  const print: Print = { document, palette: paletteOf(document.brand), term: termHtml(document) };
  const body = sections.map((section) => (section.name === 'cover' ? coverHtml(document, pages) : sectionHtml(section, print)));
  return `<!doctype html>
<html lang="${language === 'pt' ? 'pt-BR' : language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped([client, title, document.spanText].filter(Boolean).join(' · '))}</title>
<style${nonce ? ` nonce="${escaped(nonce)}"` : ''}>${faces}${reportCss(document)}</style>
</head>
<body><main aria-label="${escaped(title)}">
${body.join('\n')}
</main></body>
</html>
`;
}

function coverHtml(document: ReportDocument, pages: HtmlFrame['pages']): string {
  const { brand, client, title, spanText, comparedText, compared, words, origin, sections } = document;
  const logo = brand.logo
    ? `<div><span class="logo"><img src="${escaped(brand.logo)}" alt="${escaped(client)}"></span></div>`
    : '<div class="gap"></div>';
  const listed = sections.filter(({ name }) => name !== 'cover');
  const entries = listed.map(
    ({ name, title: named, isEmpty }) =>
      `<li><a href="#${name}"${isEmpty ? ' class="empty"' : ''}><span>${escaped(named)}</span><span class="at">${pages?.get(name) ?? ''}</span></a></li>`,
  );
  const told = [words.generated, `${words.generation} ${origin.generation}`, `${words.fingerprint} ${origin.hash.slice(0, 16)}`];
  return `<div class="cover" id="cover">
<div class="band">${logo}<p class="client">${escaped(client)}</p><h1>${escaped(title)}</h1><p class="when">${escaped(spanText)}${compared ? ` · ${escaped(words.against)} ${escaped(comparedText)}` : ''}</p></div>
<nav class="contents"><h2>${escaped(words.contents)}</h2><ol>${entries.join('')}</ol></nav>
<p class="foot">${[brand.footer, told.join(' · ')].filter(Boolean).map(escaped).join('<br>')}</p>
</div>`;
}

function sectionHtml({ name, title, message, isEmpty, blocks }: ReportSection, print: Print): string {
  const told = blocks.filter((block) => !(isEmpty && block.kind === 'sentence' && block.id === 'empty'));
  return `<section id="${name}" class="${isEmpty && told.length === 0 ? 'empty' : 'full'}${isEmpty ? ' empty' : ''}">
<h2>${escaped(title)}</h2>
<p class="message">${sentenceHtml(message)}</p>
${told.map((block) => blockHtml(block, print)).join('\n')}
</section>`;
}

function blockHtml(block: Block, print: Print): string {
  if (block.kind === 'heading') return `<h3>${escaped(block.text)}</h3>`;
  if (block.kind === 'sentence') return `<p class="${block.tone}">${sentenceHtml(block.sentence)}</p>`;
  if (block.kind === 'figures') return figuresHtml(block, print);
  if (block.kind === 'table') return tableHtml(block, print);
  if (block.kind === 'chart') return chartHtml(block, print);
  if (block.kind === 'note') return `<div class="note">${markdownHtml(block.text)}</div>`;
  if (block.kind === 'glossary')
    return `<dl class="glossary">${block.terms.map(({ term, definition, ids = [] }) => `<div><dt>${ids.map((id) => `<a id="${escaped(id)}"></a>`).join('')}${escaped(term)}</dt><dd>${escaped(definition)}</dd></div>`).join('')}</dl>`;
  return `<dl class="scope">${block.lines.map(({ label, text }) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;
}

function figuresHtml({ figures }: FiguresBlock, { term: named }: Print): string {
  const told = figures.map(({ label, number, before, change, state, stateWord, term }) => {
    const tone = state === 'better' || state === 'worse' ? ` class="${state}"` : '';
    const compared =
      before === null ? '' : `<span${tone}>${escaped(change?.text ?? '–')}</span> ${escaped(stateWord ?? '')} · ${escaped(before.text)}`;
    return `<div class="figure"><dt>${named(label, term)}</dt><dd class="value">${escaped(number.text)}</dd><dd class="change">${compared}</dd></div>`;
  });
  return `<dl class="figures">${told.join('')}</dl>`;
}

/** Days and months in a name are not broken over two lines. */
const wholeDates = (html: string): string => html.replace(/\b\d{4}-\d{2}(-\d{2})?\b/g, '<span class="whole">$&</span>');

function tableHtml({ title, columns, rows, total, notes }: TableBlock, { term: named }: Print): string {
  const names = columns
    .map(({ label, align, term, meaning }) => `<th scope="col" class="${align}">${named(label, term, meaning)}</th>`)
    .join('');
  const cell = (value: Cell, index: number): string => {
    const align = columns[index]?.align ?? 'right';
    return index === 0
      ? `<th scope="row" class="${align} row">${wholeDates(escaped(value.text))}</th>`
      : `<td class="${align}">${escaped(value.text)}</td>`;
  };
  const line = (cells: readonly Cell[], kind = ''): string => `<tr${kind ? ` class="${kind}"` : ''}>${cells.map(cell).join('')}</tr>`;
  const body = [...rows.map(({ cells }) => line(cells)), ...(total ? [line(total.cells, 'total')] : [])].join('');
  const head = `<thead><tr class="title"><th colspan="${columns.length}">${escaped(title)}</th></tr><tr class="names">${names}</tr></thead>`;
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(title)}"><table>${head}<tbody>${body}</tbody></table></div>${notes.map((note) => `<p class="tablenote">${escaped(note)}</p>`).join('')}`;
}

function chartHtml(chart: ChartBlock, { document: { language }, palette }: Print): string {
  const named = chart.series.filter(({ isBefore }) => !isBefore);
  const keys = named.map(
    ({ label }, index) => `<span><i style="background:${palette.series[index % palette.series.length]}"></i>${escaped(label)}</span>`,
  );
  const unit = chart.unit ? ` <span class="plain">(${escaped(chart.unit)})</span>` : '';
  return `<figure><figcaption>${escaped(chart.title)}${unit}</figcaption><div class="legend">${keys.join('')}</div><div class="wide" tabindex="0" role="region" aria-label="${escaped(chart.title)}">${chartSvg(chart, language, palette)}</div></figure>`;
}

const markdownHtml = (markdown: Markdown): string =>
  markdown
    .map((part) => {
      if (part.kind === 'list') {
        const tag = part.isOrdered ? 'ol' : 'ul';
        return `<${tag}>${part.items.map((item) => `<li>${lineHtml(item)}</li>`).join('')}</${tag}>`;
      }
      const tag = { heading: 'h3', paragraph: 'p', quote: 'blockquote' }[part.kind];
      return `<${tag}>${lineHtml(part.line)}</${tag}>`;
    })
    .join('');
