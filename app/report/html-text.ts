import type { Sentence } from './document';
import type { Line } from './markdown';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that can stand in HTML, inside an attribute too. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** A sentence with its numbers in bold. */
export const sentenceHtml = (sentence: Sentence): string =>
  sentence.map((piece) => (typeof piece === 'string' ? escaped(piece) : `<b class="n">${escaped(piece.text)}</b>`)).join('');

/** A line of a note. */
export const lineHtml = (line: Line): string =>
  line
    .map(({ text, isBold, isItalic, isCode, link }) => {
      const words = escaped(text);
      if (link) return `<a href="${escaped(link)}" rel="noopener noreferrer nofollow">${words}</a>`;
      if (isCode) return `<code>${words}</code>`;
      return isBold ? `<strong>${words}</strong>` : isItalic ? `<em>${words}</em>` : words;
    })
    .join('');
