import { sentenceBlock } from './blocks';
import type { ReportContext } from './context';
import type { SectionName } from './definition';
import type { Block, ReportSection, Sentence } from './document';

/** A section that says something. */
export const section = (context: ReportContext, name: SectionName, message: Sentence, blocks: readonly Block[]): ReportSection => ({
  name,
  title: context.word(`section_${name}`),
  message,
  isEmpty: false,
  blocks,
});

export type Missing =
  | 'empty_conversations'
  | 'empty_pricing'
  | 'empty_promotions'
  | 'empty_carts'
  | 'empty_lines'
  | 'empty_suppression'
  | 'empty_data_quality'
  | 'later';

/** A section without data says so in words. */
export function emptySection(context: ReportContext, name: SectionName, why: Missing): ReportSection {
  const sentence = [context.word(why)];
  return {
    name,
    title: context.word(`section_${name}`),
    message: sentence,
    isEmpty: true,
    blocks: [sentenceBlock('empty', 'empty', sentence)],
  };
}
