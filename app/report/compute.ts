import { type Answer, ask } from '../../db/ask';
import { AppError } from '../../db/errors';
import { families } from '../../db/families';
import type { Generation } from '../../db/warehouse';
import type { Question } from '../metrics/question';
import type { Annotation } from '../server/annotations';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { type ReportContext, reportContext } from './context';
import { type ReportDefinition, type SectionName, sectionNames } from './definition';
import type { NoteBlock, ReportDocument, ReportSection } from './document';
import { isLoggedAlike } from './logged-alike';
import { parseMarkdown } from './markdown';
import { type BuiltFrom, originOf } from './origin';
import { emptySection, section } from './section';
import { cartsSection } from './sections/carts';
import { conversationsSection } from './sections/conversations';
import { dataQualitySection } from './sections/data-quality';
import { linesSection } from './sections/lines';
import { methodSection } from './sections/method';
import { pricingSection } from './sections/pricing';
import { promotionsSection } from './sections/promotions';
import { summarySection } from './sections/summary';
import { suppressionSection } from './sections/suppression';

/** What a report is computed from, besides its definition; `client` is the name that people gave the workspace. */
export interface ReportSource {
  readonly generation: Generation;
  readonly manifest: BuiltFrom;
  readonly facts: WorkspaceFacts;
  readonly annotations: readonly Annotation[];
  readonly client: string;
  /** Instant of the computation, ISO in UTC. */
  readonly now: string;
  readonly progress?: (done: number, all: number, section: SectionName) => void;
}

const makers: Readonly<Partial<Record<SectionName, (context: ReportContext) => Promise<ReportSection>>>> = {
  conversations: conversationsSection,
  pricing: pricingSection,
  promotions: promotionsSection,
  carts: cartsSection,
  lines: linesSection,
  suppression: suppressionSection,
  data_quality: dataQualitySection,
};

/** A report out of one generation: the same generation and definition give the same numbers, for the page and the command alike. */
export async function computeReport(definition: ReportDefinition, source: ReportSource): Promise<ReportDocument> {
  const { facts, annotations, generation, manifest, now, progress = () => undefined } = source;
  if (definition.currency !== null && definition.currency !== facts.currency) {
    throw new Error(`a report in ${definition.currency} was computed from a generation in ${facts.currency}`);
  }
  const client = definition.client || source.client;
  const asked = asker(generation);
  const isComparable = await isLoggedAlike(definition, facts, asked);
  const { convertedFrom = null } = manifest;
  const context = reportContext({
    ...{ definition: { ...definition, client }, facts, annotations, ask: asked, isComparable, convertedFrom },
  });
  const chosen = definition.sections;
  const inner = chosen.filter((name) => !['cover', 'summary', 'method'].includes(name));
  const made = new Map<SectionName, ReportSection>();
  for (const name of inner) {
    progress(made.size, chosen.length, name);
    made.set(name, await (makers[name]?.(context) ?? emptySection(context, name, 'later')));
  }
  const told = [...made.values()];
  if (chosen.includes('cover')) made.set('cover', coverSection(context, titleOf(context)));
  if (chosen.includes('summary')) made.set('summary', await summarySection(context, told));
  if (chosen.includes('method')) made.set('method', methodSection(context, [...told, ...[made.get('summary') ?? []].flat()]));
  const sections = withNotes(
    chosen.flatMap((name) => made.get(name) ?? []),
    definition.notes,
  );
  return documentOf(context, sections, { manifest, now, workspace: facts.workspace });
}

const titleOf = ({ definition, word }: ReportContext): string => definition.title || word('default_title');

function coverSection(context: ReportContext, title: string): ReportSection {
  const { word, definition, view, spanName } = context;
  return {
    ...section(context, 'cover', [word('cover_message', { client: definition.client, title, when: spanName(view.span) })], []),
    isEmpty: false,
  };
}

function documentOf(
  context: ReportContext,
  sections: readonly ReportSection[],
  { manifest, now, workspace }: { readonly manifest: BuiltFrom; readonly now: string; readonly workspace: string },
): ReportDocument {
  const { definition, word, view, compared, spanName, facts, format, language } = context;
  return {
    ...{ version: 1, workspace, client: definition.client, title: titleOf(context), language },
    ...{ paper: definition.paper, brand: definition.brand },
    ...{ span: view.span, spanText: spanName(view.span), compared, comparedText: compared ? spanName(compared) : word('no_comparison') },
    ...{ currency: facts.currency, timezone: facts.timezone, origin: originOf(sections, manifest, now), sections },
    words: {
      ...{ contents: word('contents'), page: word('page'), of: word('of'), total: word('total'), noValue: '–' },
      ...{ generated: word('generated', { day: format.day(now.slice(0, 10)) }), definitions: word('definitions'), scope: word('scope') },
      ...{
        continued: word('continued'),
        against: word('against'),
        generation: word('generation_short'),
        fingerprint: word('numbers_hash'),
      },
    },
  };
}

/** Each note behind the section that it follows; behind the one before, where that one was not chosen. */
function withNotes(sections: readonly ReportSection[], notes: ReportDefinition['notes']): readonly ReportSection[] {
  const place = (name: SectionName): number => sectionNames.indexOf(name);
  const hosts = notes.map(({ after }) => sections.findLast(({ name }) => place(name) <= place(after)) ?? sections[0]);
  return sections.map((kept) => ({
    ...kept,
    blocks: [
      ...kept.blocks,
      ...notes.flatMap(({ text }, index): readonly NoteBlock[] =>
        hosts[index] === kept ? [{ kind: 'note', text: parseMarkdown(text) }] : [],
      ),
    ],
  }));
}

/** A generation that older code built lacks the tables of families that came later. */
function isTableMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /Catalog Error: Table with name \S+ does not exist/.test(error.message) || isTableMissing(error.cause);
}

/** What a generation lacks that older code built without a column of today's. */
function isColumnMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /Binder Error: .*(column|not found)/i.test(error.message) || isColumnMissing(error.cause);
}

/** Asks one generation; a metric that no family answers yet, or that its generation has no tables for, has no answer. */
function asker(generation: Generation): (question: Question | null) => Promise<Answer | null> {
  return async (question) => {
    if (!question || !families.some(({ metric }) => metric === question.metric)) return null;
    try {
      return (await ask(generation, question.metric, question.parameters)).answer;
    } catch (error) {
      if (isTableMissing(error)) return null;
      if (!isColumnMissing(error)) throw error;
      throw new AppError(
        'unreadable',
        `Generation ${generation.id} was built by an older version of this program: build it anew with npm run rebuild, then make the report again.`,
        { cause: error },
      );
    }
  };
}
