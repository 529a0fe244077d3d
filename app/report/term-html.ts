import { numberWords } from '../i18n/number-words';
import type { ReportDocument, Term } from './document';
import { escaped } from './html-text';

/** The anchor of a field in the glossary. */
export const termId = ({ metric, field }: Term): string => `def-${metric}-${field}`;

/** The name of a number with its definition: shown where one points at it, and a way to its place in the glossary where the report has one. */
export type TermHtml = (label: string, term: Term | null, meaning?: string) => string;

/** Names numbers for the page and the print of a report. */
export function termHtml({ language, sections }: ReportDocument): TermHtml {
  const blocks = sections.flatMap((section) => section.blocks);
  const anchors = new Set(blocks.flatMap((block) => (block.kind === 'glossary' ? block.terms.flatMap(({ ids = [] }) => ids) : [])));
  return (label, term, meaning) => {
    const told = term ? numberWords(language, { metric: term.metric, fields: [term.field], per: [], as: 'value' }).definitions : [];
    const title = meaning ?? told.map(({ definition }) => definition).join(' ');
    if (title === '') return escaped(label);
    const named = `class="term" title="${escaped(title)}"`;
    return term && anchors.has(termId(term))
      ? `<a ${named} href="#${termId(term)}">${escaped(label)}</a>`
      : `<span ${named}>${escaped(label)}</span>`;
  };
}
