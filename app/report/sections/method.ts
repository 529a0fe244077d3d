import { numberWords } from '../../i18n/number-words';
import type { ReportKey } from '../../i18n/report-words';
import { filterNames } from '../../metrics/view';
import { heading, sentenceBlock } from '../blocks';
import type { ReportContext } from '../context';
import type { Block, GlossaryBlock, ReportSection, Term } from '../document';
import { section } from '../section';
import { termId } from '../term-html';

const rules = ['reading', 'cost', 'revenue', 'attribution', 'comparison', 'privacy'] as const;

/** How it was counted, what each number of the other sections means, and what the report is about. */
export function methodSection(context: ReportContext, others: readonly ReportSection[]): ReportSection {
  const { word } = context;
  const terms = glossary(context, termsOf(others));
  return section(
    context,
    'method',
    [word('method_message')],
    [
      heading(word('heading_method')),
      ...rules.map((rule) => sentenceBlock(rule, 'plain', [word(`method_${rule}`)])),
      heading(word('heading_scope')),
      { kind: 'scope', lines: scopeLines(context) },
      ...(terms.terms.length ? [heading(word('heading_glossary')), terms] : []),
    ],
  );
}

function termsOf(sections: readonly ReportSection[]): readonly Term[] {
  const found = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block: Block) => {
      if (block.kind === 'figures') return block.figures.map(({ term }) => term);
      return block.kind === 'table' ? block.columns.map(({ term }) => term) : [];
    }),
  );
  return [...new Map(found.flatMap((term) => (term ? [[`${term.metric}.${term.field}`, term] as const] : []))).values()];
}

/** Where a metric is told: names a word that means two things. */
const metricSections: Readonly<Record<string, ReportKey>> = {
  conversations: 'section_conversations',
  charges: 'section_pricing',
  promotions: 'section_promotions',
  lift: 'section_promotions',
  cart_funnel: 'section_carts',
  cart_products: 'section_carts',
  lines: 'section_lines',
  suppressions: 'section_suppression',
  window_use: 'section_suppression',
  data_quality: 'section_data_quality',
};

/** A definition told twice, for two metrics, stands once. */
function glossary({ language, word }: ReportContext, terms: readonly Term[]): GlossaryBlock {
  const told = terms.flatMap(({ metric, field }) => {
    const { definitions } = numberWords(language, { metric, fields: [field], per: [], as: 'value' });
    return definitions.map(({ name, definition }) => ({ term: name, definition, of: metric, id: termId({ metric, field }) }));
  });
  const known = [...new Map(told.map((term) => [`${term.term} ${term.definition}`, term])).values()];
  const isOnly = (name: string): boolean => known.filter(({ term }) => term === name).length === 1;
  const idsOf = (name: string, meant: string): readonly string[] =>
    told.filter(({ term, definition }) => term === name && definition === meant).map(({ id }) => id);
  const once = known.map(({ term, definition, of }) => ({
    term: isOnly(term) ? term : `${term} · ${word(metricSections[of] ?? 'section_summary')}`,
    ...{ definition, formula: null, ids: idsOf(term, definition) },
  }));
  return { kind: 'glossary', terms: once.sort((one, other) => one.term.localeCompare(other.term, language)) };
}

function scopeLines({ word, facts, format, view, compared, spanName, nameOf, definition, convertedFrom }: ReportContext) {
  const { attribution, clickSeconds, readSeconds } = facts.counting;
  const model = (['last_touch', 'first_touch', 'linear'] as const).find((name) => name === attribution) ?? 'last_touch';
  const filters = filterNames.flatMap((name) =>
    (view.filters[name] ?? []).map((value) => `${word(`dimension_${name}`)}: ${nameOf(name, value)}`),
  );
  const data =
    facts.firstDay && facts.lastDay ? word('data_span', { from: format.day(facts.firstDay), to: format.day(facts.lastDay) }) : '–';
  return [
    ...(definition.client ? [{ label: word('client'), text: definition.client }] : []),
    { label: word('period'), text: spanName(view.span) },
    { label: word('comparison'), text: compared ? spanName(compared) : word('no_comparison') },
    { label: word('data_until'), text: data },
    {
      label: word('currency'),
      text: convertedFrom === null ? facts.currency : word('currency_converted', { currency: facts.currency, own: convertedFrom }),
    },
    { label: word('timezone'), text: facts.timezone },
    { label: word('filters'), text: filters.length ? filters.join(' · ') : word('no_filters') },
    {
      label: word('counting'),
      text: word('counting_told', {
        model: word(`model_${model}`),
        click: format.duration(clickSeconds),
        read: format.duration(readSeconds),
      }),
    },
    { label: word('generation'), text: String(facts.generation) },
  ];
}
