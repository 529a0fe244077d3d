import type { Block, ChartBlock, FiguresBlock, ReportSection, Sentence, TableBlock } from '../document';

type Shown = TableBlock | ChartBlock | Extract<Block, { readonly kind: 'note' | 'glossary' | 'scope' }>;

/** One slide: its one message as its title, what is said beside, what is shown, and what limits it. */
export interface Slide {
  readonly section: string;
  readonly message: Sentence;
  readonly points: readonly Sentence[];
  readonly figures: FiguresBlock | null;
  readonly shown: Shown | null;
  readonly cautions: readonly Sentence[];
}

/** More sentences than this beside a chart or a table get a slide of their own. */
const mostBeside = 2;

/** The slides of a section: every figure, chart and table has a message above it, the finding that was said before it where there is one. */
export function slidesOf({ title, message, blocks, isEmpty }: ReportSection): readonly Slide[] {
  const slides: Slide[] = [];
  let said: Sentence[] = [];
  let points: Sentence[] = [];
  let heading: string | null = null;
  const add = (slide: Partial<Slide> & Pick<Slide, 'message'>): void => {
    slides.push({ section: title, points: [], figures: null, shown: null, cautions: [], ...slide });
  };
  /** The message of the next slide: that of the section, a heading over several findings, or one finding. */
  const messageOr = (usual: Sentence): Sentence => {
    if (slides.length === 0) return message;
    return heading !== null && said.length > 1 ? [heading] : (said.shift() ?? usual);
  };
  const show = (content: Partial<Slide>, usual: () => Sentence): void => {
    if (said.length + points.length > mostBeside + 1) {
      add({ message: messageOr(heading ? [heading] : [title]), points: [...said, ...points] });
      [said, points] = [[], []];
    }
    const told = messageOr(usual());
    add({ message: told, points: [...said, ...points], ...content });
    [said, points, heading] = [[], [], null];
  };

  for (const block of isEmpty ? [] : blocks) {
    if (block.kind === 'heading') {
      heading = block.text;
    } else if (block.kind === 'sentence') {
      const last = slides.at(-1);
      if (block.tone === 'caution' && last) slides[slides.length - 1] = { ...last, cautions: [...last.cautions, block.sentence] };
      else (block.tone === 'finding' ? said : points).push(block.sentence);
    } else if (block.kind === 'figures') {
      show({ figures: block }, () => [title]);
    } else {
      const last = slides.at(-1);
      const isRoomy = block.kind === 'chart' && last?.figures && !last.shown && said.length === 0;
      if (isRoomy) slides[slides.length - 1] = { ...last, shown: block };
      else show({ shown: block }, () => goingOn(block, slides.at(-1), message) ?? [titleOf(block) ?? heading ?? title]);
    }
  }
  const last = slides.at(-1);
  if (last && said.length === 0 && points.length <= mostBeside) {
    slides[slides.length - 1] = { ...last, cautions: [...points, ...last.cautions] };
  } else if (said.length + points.length > 0 || !last) {
    add({ message: messageOr([heading ?? title]), points: [...said, ...points] });
  }
  return slides;
}

/** A chart or a table without a finding of its own goes on with that of the slide before, where it is neither the section's message nor a mere name. */
function goingOn({ kind }: Shown, last: Slide | undefined, message: Sentence): Sentence | null {
  const isFinding = last && last.message !== message && last.message.some((piece) => typeof piece !== 'string');
  return isFinding && (kind === 'chart' || kind === 'table') ? last.message : null;
}

const titleOf = (block: Shown): string | null => ('title' in block ? block.title : null);
