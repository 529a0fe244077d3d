/** A piece of a line: words, bold, slanted, code, or a link that can be followed. */
export interface Inline {
  readonly text: string;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isCode?: true;
  readonly link?: string;
}
export type Line = readonly Inline[];

/** A part of a note. */
export type MarkdownPart =
  | { readonly kind: 'heading' | 'paragraph' | 'quote'; readonly line: Line }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Line[] };
export type Markdown = readonly MarkdownPart[];

/**
 * The small part of Markdown that notes need: headings, paragraphs, lists, quotes, bold, slanted, code and links (http, https, mailto).
 * Everything else, HTML too, stays the text that it is: nothing of a note can run.
 */
export function parseMarkdown(text: string): Markdown {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const parts: MarkdownPart[] = [];
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length) parts.push({ kind: 'paragraph', line: inlines(paragraph.join(' ')) });
    paragraph = [];
  };
  for (const raw of lines) {
    const line = raw.trim();
    const [, heading] = /^#{1,6}\s+(.+?)\s*#*$/.exec(line) ?? [];
    const [, bullet] = /^[-*+]\s+(.+)$/.exec(line) ?? [];
    const [, numbered] = /^\d{1,4}[.)]\s+(.+)$/.exec(line) ?? [];
    const [, quote] = /^>\s?(.+)$/.exec(line) ?? [];
    if (line === '' || heading || bullet || numbered || quote) close();
    if (heading) parts.push({ kind: 'heading', line: inlines(heading) });
    else if (bullet || numbered) addItem(parts, inlines(bullet ?? numbered ?? ''), bullet === undefined);
    else if (quote) parts.push({ kind: 'quote', line: inlines(quote) });
    else if (line !== '') paragraph.push(line);
  }
  close();
  return parts;
}

/** A list goes on where the item before it was of the same kind. */
function addItem(parts: MarkdownPart[], item: Line, isOrdered: boolean): void {
  const last = parts.at(-1);
  if (last?.kind === 'list' && last.isOrdered === isOrdered) parts[parts.length - 1] = { ...last, items: [...last.items, item] };
  else parts.push({ kind: 'list', isOrdered, items: [item] });
}

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^()\s]+)\)/g;

function inlines(text: string): Line {
  const pieces: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, code, bold, strong, italic, label, address] = match;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    if (code !== undefined) pieces.push({ text: code, isCode: true });
    else if (bold !== undefined || strong !== undefined) pieces.push({ text: bold ?? strong ?? '', isBold: true });
    else if (italic !== undefined) pieces.push({ text: italic, isItalic: true });
    else pieces.push(/^(https?:\/\/|mailto:)/i.test(address ?? '') ? { text: label ?? '', link: address ?? '' } : { text: whole });
    at = match.index + whole.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** A note without its marks, a line a part. */
export const markdownText = (markdown: Markdown): readonly string[] =>
  markdown.flatMap((part) => (part.kind === 'list' ? part.items.map((item) => `• ${lineText(item)}`) : [lineText(part.line)]));

export const lineText = (line: Line): string => line.map(({ text }) => text).join('');
